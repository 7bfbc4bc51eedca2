package org.nationalid.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.nationalid.audit.database.Database;
import org.nationalid.audit.leaf.LeafRepository;
import org.nationalid.audit.leaf.PlacedLeaf;
import org.nationalid.transparencylog.tile.TileStore;
import org.nationalid.transparencylog.tile.TileWriter;

/// Turns appended leaves into tiles. Any number of nodes may run it: the row lock lets one through, and one that
/// lost its lock while it slept finds that its transaction is gone. Run again, it writes the same bytes.
@ApplicationScoped
class Integrator {
    static final int LEAVES_MAX = 4096;

    private final Database database;
    private final LeafRepository leaves;
    private final HeadRepository heads;
    private final TileWriter writer;

    Integrator(Database database, LeafRepository leaves, HeadRepository heads, TileStore tiles) {
        this.database = database;
        this.leaves = leaves;
        this.heads = heads;
        this.writer = new TileWriter(tiles);
    }

    /// @return true when there is more to do
    boolean integrate() {
        return database.inTransaction(connection -> {
            Optional<TreeHead> head = heads.lock(connection);
            if (head.isEmpty()) {
                return false;
            }
            List<PlacedLeaf> next = leaves.findFrom(connection, head.get().size(), LEAVES_MAX);
            if (next.isEmpty()) {
                return false;
            }
            refuseGaps(head.get().size(), next);
            List<byte[]> entries = next.stream().map(PlacedLeaf::entry).toList();
            heads.advance(connection, head.get(), writer.append(head.get().range(), entries));
            return next.size() == LEAVES_MAX;
        });
    }

    /// Places are given without gaps, so a gap is a row that somebody removed.
    private static void refuseGaps(long size, List<PlacedLeaf> next) {
        for (int i = 0; i < next.size(); i++) {
            if (next.get(i).index() != size + i) {
                throw new LogDamaged("leaf " + (size + i) + " is gone from the database");
            }
        }
    }
}
