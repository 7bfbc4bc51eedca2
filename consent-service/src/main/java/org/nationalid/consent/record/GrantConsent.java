package org.nationalid.consent.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.nationalid.platform.id.Ids;
import org.nationalid.platform.problem.Refusal;

/// Records a citizen's yes. A newer yes to the same app and purpose replaces the older one in the same transaction,
/// so there is no moment with two or with none.
@ApplicationScoped
class GrantConsent {
    private final ConsentRepository consents;
    private final ConsentEvents events;
    private final KnownPurposes purposes;
    private final ConsentConfig config;
    private final InstantSource clock;

    GrantConsent(
            ConsentRepository consents,
            ConsentEvents events,
            KnownPurposes purposes,
            ConsentConfig config,
            InstantSource clock) {
        this.consents = consents;
        this.events = events;
        this.purposes = purposes;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    StatedConsent grant(ConsentAnswer answer, UUID idempotencyKey, ConsentEvents.Origin origin) {
        purposes.require(answer.purpose());
        consents.takeTurn(answer.citizen());
        // The database keeps microseconds; a cursor made of this time must find its row again.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);

        Optional<Consent> repeated = consents.findByIdempotencyKey(answer.citizen(), idempotencyKey);
        if (repeated.isPresent()) return sameAnswer(repeated.get(), answer, now);

        consents.findOpen(answer.citizen(), answer.client(), answer.purpose()).ifPresent(older -> {
            older.replace(now);
            consents.flush(); // before the insert: the index allows one open consent at every statement
        });
        Consent consent = Consent.granted(Ids.next(), answer, idempotencyKey, now, config.expiresAfter());
        consents.persist(consent);
        events.granted(consent.id(), answer, origin, now);
        return new StatedConsent(consent, consent.stateAt(now));
    }

    private static StatedConsent sameAnswer(Consent earlier, ConsentAnswer answer, Instant now) {
        if (!earlier.records(answer)) throw new Refusal(ConsentRefusal.IDEMPOTENCY_KEY_REUSED);
        return new StatedConsent(earlier, earlier.stateAt(now));
    }
}
