package org.nationalid.audit.entry;

import java.util.Optional;
import org.nationalid.audit.event.AuditEvent;
import org.nationalid.audit.event.CanonicalPayload;
import org.nationalid.audit.event.EventType;
import org.nationalid.audit.event.Outcome;
import org.nationalid.audit.leaf.Commitment;
import org.nationalid.audit.leaf.PlacedLeaf;

/// An entry as it was found. Without a commitment its data key was destroyed: only what names nobody is left.
public record StoredEntry(
        PlacedLeaf leaf,
        EventType type,
        Outcome outcome,
        String service,
        Optional<String> subject,
        Optional<Commitment> commitment) {

    /// The event as it was reported, or what is left of it.
    AuditEvent event(CanonicalPayload canonical) {
        return commitment
                .map(opened -> canonical.read(opened.payload()))
                .orElseGet(() -> AuditEvent.erased(leaf.id(), leaf.occurredAt(), type, outcome, service));
    }
}
