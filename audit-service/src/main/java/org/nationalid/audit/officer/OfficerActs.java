package org.nationalid.audit.officer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nationalid.audit.entry.RecordEntries;
import org.nationalid.audit.event.AuditEvent;
import org.nationalid.audit.event.EventType;
import org.nationalid.audit.event.Outcome;
import org.nationalid.platform.correlation.Correlation;
import org.nationalid.platform.id.Ids;
import org.nationalid.platform.problem.Refusal;

/// Puts an officer's acts on record. Each is on the disk when a method returns.
@ApplicationScoped
public class OfficerActs {
    private static final String SERVICE = "audit-service";

    private final RecordEntries recordEntries;
    private final InstantSource clock;

    OfficerActs(RecordEntries recordEntries, InstantSource clock) {
        this.recordEntries = recordEntries;
        this.clock = clock;
    }

    /// One entry for each citizen concerned, so that each finds it among their own; one entry where there is none.
    ///
    /// @param act what the entries have in common, to be found by
    public void record(EventType type, Officer officer, UUID act, String caseNumber, List<String> subjects) {
        List<AuditEvent> events = new ArrayList<>();
        String reason = reason(caseNumber);
        if (subjects.isEmpty()) events.add(event(type, Outcome.SUCCESS, reason, officer, null, act, List.of()));
        subjects.forEach(subject -> events.add(event(type, Outcome.SUCCESS, reason, officer, subject, act, List.of())));
        recordEntries.record(events);
    }

    /// One entry with facts.
    ///
    /// @param caseNumber the case or reason, null where none is asked for
    /// @param subject tag of the citizen whom it is about, who sees it in their own list; null where it is nobody
    /// @param facts what else is worth keeping, such as `filter:<sha256>` or `rows:<n>`
    public void record(
            EventType type, Officer officer, UUID act, String caseNumber, String subject, List<String> facts) {
        recordEntries.record(List.of(event(type, Outcome.SUCCESS, reason(caseNumber), officer, subject, act, facts)));
    }

    /// An act that concerns no case; `remark` says what was decided.
    public void note(EventType type, Officer officer, UUID act, String remark) {
        recordEntries.record(List.of(event(type, Outcome.SUCCESS, remark, officer, null, act, List.of())));
    }

    /// An attempt that was refused. Returns the refusal, to be thrown.
    public Refusal refused(EventType type, Officer officer, UUID act, Refusal refusal) {
        recordEntries.record(
                List.of(event(type, Outcome.FAILURE, refusal.code().slug(), officer, null, act, List.of())));
        return refusal;
    }

    private static String reason(String caseNumber) {
        return caseNumber == null ? null : "case " + caseNumber;
    }

    private AuditEvent event(
            EventType type,
            Outcome outcome,
            String reason,
            Officer officer,
            String subject,
            UUID act,
            List<String> facts) {
        String correlationId = Correlation.id();
        return new AuditEvent(
                Ids.next(),
                clock.instant(),
                type,
                outcome,
                reason,
                SERVICE,
                officer.clientId(),
                officer.name(),
                subject,
                null,
                null,
                null,
                null,
                facts.isEmpty() ? null : facts,
                act.toString(),
                correlationId == null || correlationId.isEmpty() ? null : correlationId); // none in the background
    }
}
