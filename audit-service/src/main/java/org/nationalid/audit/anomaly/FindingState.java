package org.nationalid.audit.anomaly;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What became of a finding.
enum FindingState {
    OPEN,
    EXPLAINED,
    RAISED;

    @JsonCreator
    static FindingState of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
