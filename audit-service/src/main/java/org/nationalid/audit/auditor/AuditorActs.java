package org.nationalid.audit.auditor;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.nationalid.audit.entry.RecordEntries;
import org.nationalid.audit.event.AuditEvent;
import org.nationalid.audit.event.EventType;
import org.nationalid.audit.event.Outcome;
import org.nationalid.platform.correlation.Correlation;
import org.nationalid.platform.id.Ids;
import org.nationalid.platform.problem.Refusal;

/// Puts what auditors do on record.
@ApplicationScoped
public class AuditorActs {
    private static final String SERVICE = "audit-service";

    private final RecordEntries recordEntries;
    private final InstantSource clock;

    AuditorActs(RecordEntries recordEntries, InstantSource clock) {
        this.recordEntries = recordEntries;
        this.clock = clock;
    }

    /// Returns once the entry is on the disk.
    ///
    /// @param object what the act is about; entries about it are found by this transaction
    /// @param caseNumber the case or reason, null where none is asked for
    /// @param facts what else is worth keeping, such as `filter:<sha256>` or `rows:<n>`
    public void record(EventType type, Auditor auditor, UUID object, String caseNumber, List<String> facts) {
        record(type, auditor, object, caseNumber, null, facts);
    }

    /// The same where the act is about one citizen, who sees it in their own list.
    ///
    /// @param subject tag of that citizen, null where it is about nobody in particular
    public void record(
            EventType type, Auditor auditor, UUID object, String caseNumber, String subject, List<String> facts) {
        String reason = caseNumber == null ? null : "case " + caseNumber;
        append(type, Outcome.SUCCESS, reason, auditor, object, subject, facts);
    }

    /// An attempt on something that is not the auditor's. Returns the refusal, to be thrown.
    public Refusal refused(EventType type, Auditor auditor, UUID object, Refusal refusal) {
        append(type, Outcome.FAILURE, refusal.code().slug(), auditor, object, null, List.of());
        return refusal;
    }

    private void append(
            EventType type,
            Outcome outcome,
            String reason,
            Auditor auditor,
            UUID object,
            String subject,
            List<String> facts) {
        String correlationId = Correlation.id();
        recordEntries.record(List.of(new AuditEvent(
                Ids.next(),
                clock.instant(),
                type,
                outcome,
                reason,
                SERVICE,
                auditor.clientId(),
                auditor.name(),
                subject,
                null,
                null,
                null,
                null,
                facts.isEmpty() ? null : facts,
                object.toString(),
                correlationId == null || correlationId.isEmpty() ? null : correlationId)));
    }
}
