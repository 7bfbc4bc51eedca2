package org.nationalid.consent.refusal;

import java.time.Instant;
import java.util.UUID;

/// Proof that the no was written down.
public record RefusalResponse(UUID refusalId, Instant refusedAt) {
    static RefusalResponse of(RefusedRequest refused) {
        return new RefusalResponse(refused.id(), refused.refusedAt());
    }
}
