package org.nationalid.audit.fsck;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.nationalid.audit.database.Database;
import org.nationalid.audit.entry.EntryAudit;
import org.nationalid.audit.leaf.LeafRepository;
import org.nationalid.audit.leaf.PlacedLeaf;
import org.nationalid.audit.log.LogIdentity;
import org.nationalid.audit.log.PublishedLog;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.note.SignedNote;
import org.nationalid.transparencylog.tile.MissingTile;
import org.nationalid.transparencylog.tile.TileReader;

/// Finds what was altered, and names the exact place. Erased payloads are no fault: their leaves stand.
@ApplicationScoped
public class CheckLog {
    private static final int BATCH = 1_000;

    private final Database database;
    private final LeafRepository leaves;
    private final EntryAudit entries;
    private final PublishedLog log;
    private final LogIdentity identity;

    CheckLog(Database database, LeafRepository leaves, EntryAudit entries, PublishedLog log, LogIdentity identity) {
        this.database = database;
        this.leaves = leaves;
        this.entries = entries;
        this.log = log;
        this.identity = identity;
    }

    /// @param size leaves of the published tree
    /// @param findings what is wrong; empty for a sound log
    public record Report(long size, List<String> findings) {
        public Report {
            findings = List.copyOf(findings);
        }
    }

    /// @param progress told the number of leaves whose tiles were checked
    public Report check(LongConsumer progress) {
        List<String> findings = new ArrayList<>();
        if (log.checkpoint().isEmpty()) {
            return new Report(0, List.of("no checkpoint was published yet"));
        }
        SignedNote note = log.checkpoint().get();
        if (!note.isSignedBy(identity.verifierKey())) {
            findings.add("the published checkpoint is not signed by " + identity.verifierKey());
        }
        log.check(note, progress).forEach(finding -> findings.add(finding.toString()));
        long size = Checkpoint.of(note).size();
        for (long first = 0; first < size; first += BATCH) {
            checkRows(first, Math.min(size, first + BATCH), log.reader(note), findings);
        }
        return new Report(size, findings);
    }

    private void checkRows(long first, long end, TileReader tiles, List<String> findings) {
        List<PlacedLeaf> rows = database.read(connection -> leaves.findFrom(connection, first, (int) (end - first)));
        Map<Long, String> faults = database.read(connection -> entries.faults(connection, rows));
        int next = 0;
        for (long index = first; index < end; index++) {
            if (next >= rows.size() || rows.get(next).index() != index) {
                findings.add("leaf " + index + ": its row is gone from the database");
                continue;
            }
            PlacedLeaf row = rows.get(next++);
            if (!agrees(row, tiles)) {
                findings.add("leaf " + index + ": its row is not the one that the tree holds");
            } else if (faults.containsKey(index)) {
                findings.add("leaf " + index + ": " + faults.get(index));
            }
        }
    }

    /// Either of them vouches for the row: where bundle and tile disagree, the fault was reported with the tiles.
    private static boolean agrees(PlacedLeaf row, TileReader tiles) {
        try {
            return row.hash().equals(tiles.subtree(0, row.index()))
                    || Arrays.equals(row.entry(), tiles.entry(row.index()));
        } catch (MissingTile e) {
            return true;
        }
    }
}
