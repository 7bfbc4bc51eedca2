package org.nationalid.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A language that every page exists in. The order is the order of the language switch.
public enum Language {
    /// Dates as outside the United States: day before month, 24 hours.
    ENGLISH("en", "English", Locale.UK),
    HINDI("hi", "हिन्दी", Locale.of("hi", "IN")),
    JAPANESE("ja", "日本語", Locale.JAPAN);

    private final Locale locale;
    private final String ownName;
    private final Locale dates;

    Language(String tag, String ownName, Locale dates) {
        this.locale = Locale.forLanguageTag(tag);
        this.ownName = ownName;
        this.dates = dates;
    }

    public Locale locale() {
        return locale;
    }

    /// The locale whose dates and times this language's readers expect.
    Locale dates() {
        return dates;
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
