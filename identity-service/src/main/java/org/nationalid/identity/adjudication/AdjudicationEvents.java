package org.nationalid.identity.adjudication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nationalid.identity.reference.References;
import org.nationalid.platform.correlation.Correlation;
import org.nationalid.platform.id.Ids;
import org.nationalid.platform.outbox.Outbox;

/// Tells the audit log about suspected duplicates and decisions, through the outbox, in the transaction of the
/// effect.
@ApplicationScoped
class AdjudicationEvents {
    private static final String SERVICE = "identity-service";

    private final Outbox outbox;
    private final References references;

    AdjudicationEvents(Outbox outbox, References references) {
        this.outbox = outbox;
        this.references = references;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void suspected(AdjudicationCase opened, List<CaseCandidate> candidates, Instant now) {
        record("enrolment.duplicate-suspected", null, opened.registrar(), opened, candidates, now);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void decided(AdjudicationCase decided, Decision decision, Instant now) {
        record("adjudication.decided", decision.wireName(), decided.decidedBy(), decided, decided.candidates(), now);
    }

    private void record(
            String type,
            String reason,
            String operator,
            AdjudicationCase about,
            List<CaseCandidate> candidates,
            Instant now) {
        String correlation = Correlation.id().isEmpty() ? null : Correlation.id();
        for (CaseCandidate candidate : candidates) {
            UUID id = Ids.next();
            outbox.record(
                    id,
                    new AdjudicationEvent(
                            id,
                            now,
                            type,
                            "success",
                            reason,
                            SERVICE,
                            operator,
                            references.audit(candidate.person()),
                            about.id().toString(),
                            correlation));
        }
    }
}
