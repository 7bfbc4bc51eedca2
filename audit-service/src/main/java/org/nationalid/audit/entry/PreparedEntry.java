package org.nationalid.audit.entry;

import java.util.UUID;
import org.nationalid.audit.event.AuditEvent;
import org.nationalid.audit.leaf.Commitment;
import org.nationalid.audit.leaf.PlacedLeaf;
import org.nationalid.audit.sealing.DataKey;

/// An event on its way into the log: all work that needs no lock is done.
///
/// @param owner whose data key seals it
record PreparedEntry(AuditEvent event, Commitment commitment, DataKey.Owner owner) {
    UUID id() {
        return event.id();
    }

    PlacedLeaf at(long index) {
        return new PlacedLeaf(index, event.id(), event.time(), commitment.value());
    }
}
