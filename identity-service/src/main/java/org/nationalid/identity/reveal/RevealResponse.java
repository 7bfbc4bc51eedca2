package org.nationalid.identity.reveal;

import java.time.LocalDate;
import org.nationalid.identity.person.PersonStatus;

/// As much as tells a person from their namesakes. The native members are there or neither is.
public record RevealResponse(
        String name, String nativeName, String nativeLanguage, LocalDate birthdate, PersonStatus status) {
    @Override
    public String toString() {
        return "RevealResponse[•••]";
    }
}
