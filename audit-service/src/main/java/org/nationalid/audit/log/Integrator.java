package org.nationalid.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.nationalid.audit.database.Database;
import org.nationalid.audit.leaf.LeafRepository;
import org.nationalid.audit.leaf.PlacedLeaf;
import org.nationalid.transparencylog.tile.TileWriter;

/// Turns appended leaves into tiles, up to the log's end. Any number of nodes may run it: the row lock lets one
/// through, and one that lost its lock while it slept finds that its transaction is gone. Run again, it writes the same
/// bytes.
@ApplicationScoped
class Integrator {
    static final int LEAVES_MAX = 4096;

    private final Database database;
    private final LeafRepository leaves;
    private final HeadRepository heads;
    private final LogStores stores;

    Integrator(Database database, LeafRepository leaves, HeadRepository heads, LogStores stores) {
        this.database = database;
        this.leaves = leaves;
        this.heads = heads;
        this.stores = stores;
    }

    /// @return true when there is more to do
    boolean integrate() {
        return database.inTransaction(connection -> {
            Optional<TreeHead> locked = heads.lock(connection);
            if (locked.isEmpty()) {
                return false;
            }
            TreeHead head = locked.get();
            List<PlacedLeaf> next = leaves.findFrom(connection, head.nextPlace(), head.room(LEAVES_MAX));
            if (next.isEmpty()) {
                return false;
            }
            refuseGaps(head.nextPlace(), next);
            List<byte[]> entries = next.stream().map(PlacedLeaf::entry).toList();
            TileWriter writer = new TileWriter(stores.of(head.origin()).tiles());
            heads.advance(connection, head, writer.append(head.range(), entries));
            return next.size() == LEAVES_MAX;
        });
    }

    /// Places are given without gaps, so a gap is a row that somebody removed.
    private static void refuseGaps(long first, List<PlacedLeaf> next) {
        for (int i = 0; i < next.size(); i++) {
            if (next.get(i).index() != first + i) {
                throw new LogDamaged("leaf " + (first + i) + " is gone from the database");
            }
        }
    }
}
