package org.nationalid.identity.person;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// As the citizen states it.
public enum Gender {
    FEMALE,
    MALE,
    OTHER,
    UNDISCLOSED;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
