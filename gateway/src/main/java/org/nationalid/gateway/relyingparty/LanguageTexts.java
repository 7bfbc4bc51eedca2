package org.nationalid.gateway.relyingparty;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;

/// A text in the platform's languages; English is always there.
public record LanguageTexts(Map<String, String> texts) {
    private static final String FALLBACK = "en";

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

    boolean isComplete() {
        return texts.containsKey(FALLBACK) && texts.values().stream().noneMatch(String::isBlank);
    }
}
