package org.nationalid.audit.hold;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a hold covers.
enum HoldScope {
    /// Every entry about one citizen.
    SUBJECT,
    /// Whatever lies under a data key with an entry of one relying party.
    PARTY,
    /// What officers did under a case, and every entry about those whose identity was asked for under it.
    CASE;

    @JsonCreator
    static HoldScope of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
