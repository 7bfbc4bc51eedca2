package org.nationalid.identity.person;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// As the citizen states it.
public enum Gender {
    FEMALE,
    MALE,
    OTHER,
    UNDISCLOSED;

    /// @param wireName one of the names that [#wireName()] gives
    public static Gender of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
