package org.nationalid.audit.anomaly;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// The questions. Names are public contract: add, never rename. Each has a file `anomaly/<name>.sql`.
enum AnomalyReport {
    PARTY_VOLUME("Far more or far fewer entries than this application's median over 28 days"),
    LOOK_UPS_WITHOUT_CASE("An officer looked up persons without naming a case"),
    MANY_PERSONS("One officer looked up many persons in a day"),
    FINGERPRINT_FAILURES("Many fingerprints failed at one application"),
    TOKENS_WITHOUT_CONSENT("Tokens or data went out under no consent, or under one that was withdrawn"),
    NIGHT_USE("Use at night"),
    NEW_PURPOSE("The first use of this purpose by this application");

    private final String reason;

    AnomalyReport(String reason) {
        this.reason = reason;
    }

    /// In plain words.
    String reason() {
        return reason;
    }

    @JsonValue
    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static AnomalyReport of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
