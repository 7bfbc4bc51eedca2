package org.nationalid.audit.export;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// QUEUED → RUNNING → READY → EXPIRED; FAILED and CANCELLED end it sooner.
enum ExportState {
    QUEUED,
    RUNNING,
    READY,
    FAILED,
    CANCELLED,
    EXPIRED;

    @JsonValue
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
