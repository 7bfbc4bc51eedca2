package org.nationalid.audit.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nationalid.audit.entry.StoredEntry;
import org.nationalid.audit.event.EventType;
import org.nationalid.audit.event.Outcome;
import org.nationalid.audit.leaf.PlacedLeaf;
import org.nationalid.audit.log.PublishedCheckpoint;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.note.SignedNote;

/// Rows are proven against one log; here nothing of it needs to be read.
class ProveRowsTest {
    private static final Instant TIME = Instant.parse("2027-01-02T03:04:05Z");
    private static final String TEXT = new Checkpoint("nationalid.local/access/2027h1", 3, Hash.EMPTY_TREE).text();

    private final ProveRows proveRows = new ProveRows(null);
    private final PublishedCheckpoint log =
            new PublishedCheckpoint(new SignedNote(TEXT, List.of()), 100, Optional.empty());

    @Test
    void refusesEntriesOfAnEarlierLog() {
        var refusal = assertThrows(Refusal.class, () -> proveRows.prove(List.of(entryAt(100), entryAt(99)), log));

        assertEquals(ExportRefusal.EXPORT_SPANS_LOGS, refusal.code());
    }

    @Test
    void refusesEntriesOfALaterLog() {
        var refusal = assertThrows(Refusal.class, () -> proveRows.prove(List.of(entryAt(102), entryAt(103)), log));

        assertEquals(ExportRefusal.EXPORT_SPANS_LOGS, refusal.code());
    }

    private static StoredEntry entryAt(long place) {
        var leaf = new PlacedLeaf(place, new UUID(0x7000, 1), TIME, new byte[32]);
        return new StoredEntry(
                leaf, EventType.AUDIT_QUERIED, Outcome.SUCCESS, "gateway", Optional.empty(), Optional.empty());
    }
}
