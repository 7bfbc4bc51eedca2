package org.nationalid.audit.reveal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How far a request has come. The first four are stored; the others follow from the clock.
enum RevealState {
    REQUESTED,
    APPROVED,
    REFUSED,
    WITHDRAWN,
    LAPSED,
    ENDED;

    @JsonValue
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
