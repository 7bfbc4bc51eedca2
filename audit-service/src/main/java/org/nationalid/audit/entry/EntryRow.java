package org.nationalid.audit.entry;

import java.util.UUID;
import org.nationalid.audit.event.AuditEvent;
import org.nationalid.audit.sealing.DataKey;
import org.nationalid.audit.sealing.SealedPayload;

/// A row of the table `entry`: the columns that auditors filter by, and the sealed payload.
final class EntryRow {
    private final AuditEvent event;
    private final long logIndex;
    private final UUID dataKeyId;
    private final byte[] sealedPayload;

    private EntryRow(AuditEvent event, long logIndex, UUID dataKeyId, byte[] sealedPayload) {
        this.event = event;
        this.logIndex = logIndex;
        this.dataKeyId = dataKeyId;
        this.sealedPayload = sealedPayload;
    }

    static EntryRow sealed(PreparedEntry entry, long logIndex, DataKey key) {
        byte[] sealed = SealedPayload.seal(key, entry.id(), entry.commitment().opening());
        return new EntryRow(entry.event(), logIndex, key.id(), sealed);
    }

    AuditEvent event() {
        return event;
    }

    long logIndex() {
        return logIndex;
    }

    UUID dataKeyId() {
        return dataKeyId;
    }

    byte[] sealedPayload() {
        return sealedPayload.clone();
    }
}
