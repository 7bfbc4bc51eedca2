package org.nationalid.consent.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.nationalid.platform.problem.Refusal;

/// Takes a consent back. From the commit on, no decision allows what it allowed.
@ApplicationScoped
class WithdrawConsent {
    private final ConsentRepository consents;
    private final ConsentEvents events;
    private final InstantSource clock;

    WithdrawConsent(ConsentRepository consents, ConsentEvents events, InstantSource clock) {
        this.consents = consents;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    StatedConsent withdraw(ConsentRef citizen, UUID id, ConsentEvents.Origin origin) {
        consents.takeTurn(citizen); // a grant that already read this consent would write over the withdrawal
        Consent consent =
                consents.findLocked(citizen, id).orElseThrow(() -> new Refusal(ConsentRefusal.CONSENT_NOT_FOUND));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        consent.withdraw(now);
        events.withdrawn(consent, origin, now);
        return new StatedConsent(consent, consent.stateAt(now));
    }
}
