package org.nationalid.identity.adjudication;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What an officer finds.
public enum Decision {
    SAME_PERSON,
    DIFFERENT_PERSONS;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
