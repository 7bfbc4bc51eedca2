package org.nationalid.identity.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.nationalid.identity.person.PersonId;
import org.nationalid.identity.reference.References;
import org.nationalid.platform.correlation.Correlation;
import org.nationalid.platform.id.Ids;
import org.nationalid.platform.outbox.Outbox;

/// Tells the audit log about enrolments, through the outbox.
@ApplicationScoped
class EnrolmentEvents {
    private static final String SERVICE = "identity-service";

    private final Outbox outbox;
    private final References references;

    EnrolmentEvents(Outbox outbox, References references) {
        this.outbox = outbox;
        this.references = references;
    }

    /// Commits with the enrolment or not at all. A refused enrolment leaves nothing here: the gateway, which also knows
    /// of those that never came this far, logs it.
    @Transactional(Transactional.TxType.MANDATORY)
    void completed(String registrar, PersonId person, Instant now) {
        record("enrolment.completed", registrar, person, now);
    }

    /// The slip of an earlier enrolment was asked for again.
    @Transactional(Transactional.TxType.MANDATORY)
    void recalled(String registrar, PersonId person, Instant now) {
        record("enrolment.recalled", registrar, person, now);
    }

    private void record(String type, String registrar, PersonId person, Instant now) {
        UUID id = Ids.next();
        String correlation = Correlation.id().isEmpty() ? null : Correlation.id();
        outbox.record(
                id,
                new EnrolmentEvent(
                        id, now, type, "success", SERVICE, registrar, references.audit(person), correlation));
    }
}
