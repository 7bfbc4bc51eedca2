package org.nationalid.identity.person;

import static org.nationalid.identity.person.PersonRefusal.NAME_INVALID;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.nationalid.platform.problem.Refusal;

/// A name in Latin letters and, where the citizen's language has its own, in that script. Both native members are
/// there or neither is.
public record PersonName(
        String latin, @JsonProperty("native") String nativeForm, String nativeLanguage) {
    private static final int LENGTH_MAX = 200;

    /// Normalises and checks what a registrar typed.
    public static PersonName of(String latin, String nativeForm, String nativeLanguage) {
        String inLatin = PrintableText.line(latin, LENGTH_MAX)
                .filter(PersonName::isLatin)
                .orElseThrow(() -> Refusal.at(NAME_INVALID, "name.latin"));
        if (nativeForm == null && nativeLanguage == null) {
            return new PersonName(inLatin, null, null);
        }
        if (nativeForm == null) {
            throw Refusal.at(NAME_INVALID, "name.native").withDetail("A native language needs a name in it");
        }
        if (nativeLanguage == null) {
            throw Refusal.at(NAME_INVALID, "name.native_language").withDetail("A native name needs its language");
        }
        String inNative = PrintableText.line(nativeForm, LENGTH_MAX)
                .filter(text -> text.codePoints().anyMatch(Character::isLetter))
                .orElseThrow(() -> Refusal.at(NAME_INVALID, "name.native"));
        return new PersonName(inLatin, inNative, nativeLanguage);
    }

    public boolean hasNativeForm() {
        return nativeForm != null;
    }

    /// Letters of another script may look the same; one name must not be able to imitate another.
    private static boolean isLatin(String text) {
        return text.codePoints().anyMatch(Character::isLetter)
                && text.codePoints()
                        .filter(Character::isLetter)
                        .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }
}
