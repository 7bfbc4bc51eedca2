package org.nationalid.audit.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/// Whether the act was carried out.
public enum Outcome {
    SUCCESS("success"),
    FAILURE("failure");

    private final String wireName;

    Outcome(String wireName) {
        this.wireName = wireName;
    }

    /// @throws IllegalArgumentException when there is no such name
    public static Outcome of(String wireName) {
        return Arrays.stream(values())
                .filter(constant -> constant.wireName.equals(wireName))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no such name: " + wireName));
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
