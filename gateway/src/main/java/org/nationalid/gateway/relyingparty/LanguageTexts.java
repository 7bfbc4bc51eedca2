package org.nationalid.gateway.relyingparty;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Set;

/// A text in the platform's languages; English is always there.
public record LanguageTexts(Map<String, String> texts) {
    private static final String FALLBACK = "en";
    private static final Set<String> LANGUAGES = Set.of(FALLBACK, "hi", "ja");

    @JsonCreator
    public LanguageTexts {
        texts = Map.copyOf(texts);
    }

    @JsonValue
    Map<String, String> json() {
        return texts;
    }

    public String in(String language) {
        return texts.getOrDefault(language, texts.getOrDefault(FALLBACK, ""));
    }

    /// English is there, every language is one of ours, and no text is empty, too long or holds control characters.
    boolean isComplete(int lengthMax) {
        return texts.containsKey(FALLBACK)
                && LANGUAGES.containsAll(texts.keySet())
                && texts.values().stream().allMatch(text -> isReadable(text, lengthMax));
    }

    private static boolean isReadable(String text, int lengthMax) {
        return !text.isBlank() && text.length() <= lengthMax && text.chars().noneMatch(Character::isISOControl);
    }
}
