package org.nationalid.audit.hold;

import java.time.Instant;
import java.util.UUID;

/// A hold as officers see it. Members about lifting are absent while it stands.
public record HoldResponse(
        UUID id,
        HoldScope scope,
        String held,
        String caseNumber,
        String reason,
        String placedBy,
        String placedUnit,
        Instant placedAt,
        Instant until,
        boolean inForce,
        String liftedBy,
        String liftedUnit,
        String liftedCase,
        Instant liftedAt) {
    static HoldResponse of(Hold hold, Instant now) {
        return new HoldResponse(
                hold.id(),
                hold.scope(),
                hold.shown(),
                hold.caseNumber(),
                hold.reason(),
                hold.placedBy(),
                hold.placedUnit(),
                hold.placedAt(),
                hold.until(),
                hold.isInForce(now),
                hold.liftedBy(),
                hold.liftedUnit(),
                hold.liftedCase(),
                hold.liftedAt());
    }
}
