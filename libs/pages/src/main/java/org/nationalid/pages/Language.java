package org.nationalid.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A language that every page exists in. The order is the order of the language switch.
public enum Language {
    ENGLISH("en", "English"),
    HINDI("hi", "हिन्दी"),
    JAPANESE("ja", "日本語");

    private final Locale locale;
    private final String ownName;

    Language(String tag, String ownName) {
        this.locale = Locale.forLanguageTag(tag);
        this.ownName = ownName;
    }

    public Locale locale() {
        return locale;
    }

    /// BCP 47 tag, as in `<html lang>`.
    public String tag() {
        return locale.toLanguageTag();
    }

    /// The language's name in the language itself: who needs the switch may not read the page around it.
    public String ownName() {
        return ownName;
    }

    public static Optional<Language> of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equalsIgnoreCase(tag))
                .findFirst();
    }

    /// The best of ours for an `Accept-Language` header (RFC 4647 §3.4 lookup); English when none fits
    /// or the header is malformed.
    static Language bestFor(String acceptLanguage) {
        try {
            List<Locale> ours = Arrays.stream(values()).map(Language::locale).toList();
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), ours);
            return best == null ? ENGLISH : of(best.toLanguageTag()).orElse(ENGLISH);
        } catch (IllegalArgumentException malformed) {
            return ENGLISH;
        }
    }
}
