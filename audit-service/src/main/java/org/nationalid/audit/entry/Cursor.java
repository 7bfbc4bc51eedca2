package org.nationalid.audit.entry;

import java.time.Instant;

/// Where a page ended. On the wire it is opaque and signed, see [CursorSeal].
record Cursor(Instant occurredAt, long logIndex) {
    static Cursor after(StoredEntry entry) {
        return new Cursor(entry.leaf().occurredAt(), entry.leaf().index());
    }
}
