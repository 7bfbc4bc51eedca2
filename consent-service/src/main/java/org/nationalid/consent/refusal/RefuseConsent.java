package org.nationalid.consent.refusal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.nationalid.consent.record.ConsentAnswer;
import org.nationalid.consent.record.ConsentEvents;
import org.nationalid.consent.record.ConsentRefusal;
import org.nationalid.consent.record.KnownPurposes;
import org.nationalid.platform.id.Ids;
import org.nationalid.platform.problem.Refusal;

/// Records a citizen's no. An earlier consent stays as it is: refusing more is not taking back.
@ApplicationScoped
class RefuseConsent {
    private final RefusedRequestRepository refusals;
    private final ConsentEvents events;
    private final KnownPurposes purposes;
    private final InstantSource clock;

    RefuseConsent(
            RefusedRequestRepository refusals, ConsentEvents events, KnownPurposes purposes, InstantSource clock) {
        this.refusals = refusals;
        this.events = events;
        this.purposes = purposes;
        this.clock = clock;
    }

    @Transactional
    RefusedRequest refuse(ConsentAnswer answer, UUID idempotencyKey, ConsentEvents.Origin origin) {
        purposes.require(answer.purpose());
        refusals.takeTurn(answer.citizen());
        Optional<RefusedRequest> repeated = refusals.findByIdempotencyKey(answer.citizen(), idempotencyKey);
        if (repeated.isPresent()) {
            if (!repeated.get().records(answer)) throw new Refusal(ConsentRefusal.IDEMPOTENCY_KEY_REUSED);
            return repeated.get();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        RefusedRequest refused = new RefusedRequest(Ids.next(), answer, idempotencyKey, now);
        refusals.persist(refused);
        events.refused(answer, origin, now);
        return refused;
    }
}
