package org.nationalid.audit.entry;

import java.util.UUID;
import org.nationalid.audit.event.AuditEvent;
import org.nationalid.audit.leaf.Commitment;
import org.nationalid.audit.leaf.PlacedLeaf;
import org.nationalid.audit.sealing.DataKey;
import org.nationalid.audit.sealing.HalfYear;

/// An event on its way into the log: all work that needs no lock is done.
record PreparedEntry(AuditEvent event, Commitment commitment) {
    private static final String NOBODY = "";

    UUID id() {
        return event.id();
    }

    /// Whose data key seals it.
    DataKey.Owner owner() {
        return new DataKey.Owner(event.subject() == null ? NOBODY : event.subject(), HalfYear.of(event.time()));
    }

    PlacedLeaf at(long index) {
        return new PlacedLeaf(index, event.id(), event.time(), commitment.value());
    }
}
