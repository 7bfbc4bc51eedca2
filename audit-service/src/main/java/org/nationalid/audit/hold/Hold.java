package org.nationalid.audit.hold;

import java.time.Instant;
import java.util.UUID;

/// One hold, as it stands.
///
/// @param held reference, client id or case number
/// @param shown the same as officers may see it
record Hold(
        UUID id,
        HoldScope scope,
        String held,
        String shown,
        String caseNumber,
        String reason,
        String placedBy,
        String placedUnit,
        Instant placedAt,
        Instant until,
        String liftedBy,
        String liftedUnit,
        String liftedCase,
        Instant liftedAt) {
    boolean isInForce(Instant now) {
        return liftedAt == null && until.isAfter(now);
    }
}
