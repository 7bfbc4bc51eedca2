package org.nationalid.audit.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.nationalid.audit.entry.RecordEntries;
import org.nationalid.audit.event.AuditEvent;
import org.nationalid.audit.event.EventType;
import org.nationalid.audit.event.Outcome;
import org.nationalid.audit.sealing.KeySpan;
import org.nationalid.platform.id.Ids;

/// Puts it on record that a span's keys are being destroyed, and by which rule.
@ApplicationScoped
class RetentionEvents {
    private final RecordEntries recordEntries;

    RetentionEvents(RecordEntries recordEntries) {
        this.recordEntries = recordEntries;
    }

    void ending(String profile, KeySpan span, Instant now) {
        recordEntries.record(List.of(new AuditEvent(
                Ids.next(),
                now,
                EventType.KEY_DESTROYED,
                Outcome.SUCCESS,
                "retention " + profile + " " + span.name(),
                "audit-service",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null)));
    }
}
