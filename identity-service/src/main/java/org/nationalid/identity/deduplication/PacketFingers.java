package org.nationalid.identity.deduplication;

import java.util.List;
import org.nationalid.biometrics.index.IndexEntry;

/// The fingers of one enrolment packet as codes of the index. Opaque to other features.
public final class PacketFingers {
    private final List<IndexEntry> entries;

    PacketFingers(List<IndexEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    List<IndexEntry> entries() {
        return entries;
    }

    /// Says how many only.
    @Override
    public String toString() {
        return "PacketFingers[" + entries.size() + "]";
    }
}
