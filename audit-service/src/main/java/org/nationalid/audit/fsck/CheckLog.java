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
import org.nationalid.audit.log.PublishedCheckpoint;
import org.nationalid.audit.log.PublishedLog;
import org.nationalid.transparencylog.tile.MissingTile;
import org.nationalid.transparencylog.tile.TileReader;

/// Finds what was altered, and names the exact place. Erased payloads are no fault: their leaves stand.
@ApplicationScoped
public class CheckLog {
    private static final int BATCH = 1_000;

    private final Database database;
    private final LeafRepository leaves;
    private final EntryAudit entries;
    private final PublishedLog logs;
    private final LogIdentity identity;

    CheckLog(Database database, LeafRepository leaves, EntryAudit entries, PublishedLog logs, LogIdentity identity) {
        this.database = database;
        this.leaves = leaves;
        this.entries = entries;
        this.logs = logs;
        this.identity = identity;
    }

    /// @param size leaves of all published trees
    /// @param findings what is wrong; empty for a sound log
    public record Report(long size, List<String> findings) {
        public Report {
            findings = List.copyOf(findings);
        }
    }

    /// @param progress told the number of leaves whose tiles were checked
    public Report check(LongConsumer progress) {
        List<String> findings = new ArrayList<>();
        List<PublishedCheckpoint> all = logs.all();
        if (all.isEmpty()) {
            return new Report(0, List.of("no checkpoint was published yet"));
        }
        long end = 0;
        for (PublishedCheckpoint log : all) {
            if (log.firstIndex() != end) {
                findings.add(log.origin() + " begins at place " + log.firstIndex() + ", but the log before it ends at "
                        + end);
            }
            long first = log.firstIndex();
            check(log, leaves -> progress.accept(first + leaves), findings);
            end = log.endIndex();
        }
        return new Report(end, findings);
    }

    private void check(PublishedCheckpoint log, LongConsumer progress, List<String> findings) {
        if (!identity.signed(log.note())) {
            findings.add("the published checkpoint of " + log.origin() + " is not signed by its key");
        }
        if (!logs.isHere(log)) {
            findings.add("the files of " + log.origin() + " are not here; only its rows were checked");
        } else {
            logs.check(log, progress).forEach(finding -> findings.add(finding.toString()));
        }
        for (long first = log.firstIndex(); first < log.endIndex(); first += BATCH) {
            checkRows(log, first, Math.min(log.endIndex(), first + BATCH), findings);
        }
    }

    private void checkRows(PublishedCheckpoint log, long first, long end, List<String> findings) {
        TileReader tiles = logs.reader(log);
        List<PlacedLeaf> rows = database.read(connection -> leaves.findFrom(connection, first, (int) (end - first)));
        Map<Long, String> faults = database.read(connection -> entries.faults(connection, rows));
        int next = 0;
        for (long index = first; index < end; index++) {
            if (next >= rows.size() || rows.get(next).index() != index) {
                findings.add("leaf " + index + ": its row is gone from the database");
                continue;
            }
            PlacedLeaf row = rows.get(next++);
            if (!agrees(row, log.indexOf(index), tiles)) {
                findings.add("leaf " + index + ": its row is not the one that the tree holds");
            } else if (faults.containsKey(index)) {
                findings.add("leaf " + index + ": " + faults.get(index));
            }
        }
    }

    /// Either of them vouches for the row: where bundle and tile disagree, the fault was reported with the tiles.
    private static boolean agrees(PlacedLeaf row, long index, TileReader tiles) {
        try {
            return row.hash().equals(tiles.subtree(0, index)) || Arrays.equals(row.entry(), tiles.entry(index));
        } catch (MissingTile e) {
            return true;
        }
    }
}
