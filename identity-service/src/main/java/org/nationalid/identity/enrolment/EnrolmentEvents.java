package org.nationalid.identity.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.nationalid.identity.person.PersonId;
import org.nationalid.identity.reference.References;
import org.nationalid.platform.correlation.Correlation;
import org.nationalid.platform.id.Ids;
import org.nationalid.platform.outbox.Outbox;
import org.nationalid.platform.problem.RefusalCode;

/// Tells the audit log about enrolments, through the outbox.
@ApplicationScoped
class EnrolmentEvents {
    private static final String SERVICE = "identity-service";

    private final Outbox outbox;
    private final References references;
    private final InstantSource clock;

    EnrolmentEvents(Outbox outbox, References references, InstantSource clock) {
        this.outbox = outbox;
        this.references = references;
        this.clock = clock;
    }

    /// Commits with the enrolment or not at all.
    @Transactional(Transactional.TxType.MANDATORY)
    void completed(String registrar, PersonId person, Instant now) {
        record("enrolment.completed", "success", null, registrar, references.audit(person), now);
    }

    /// The only thing that a refused enrolment leaves behind.
    @Transactional
    void refused(String registrar, RefusalCode reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        record("enrolment.refused", "failure", reason.slug(), registrar, null, now);
    }

    private void record(String type, String outcome, String reason, String registrar, String subject, Instant now) {
        UUID id = Ids.next();
        String correlation = Correlation.id().isEmpty() ? null : Correlation.id();
        outbox.record(id, new EnrolmentEvent(id, now, type, outcome, reason, SERVICE, registrar, subject, correlation));
    }
}
