package org.nationalid.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.nationalid.audit.database.Database;

/// Puts the next log in the place of one that has ended, once its last checkpoint is published and lies beside its
/// tiles.
@ApplicationScoped
class OpenNextLog {
    private static final Logger LOG = Logger.getLogger(OpenNextLog.class);

    private final Database database;
    private final HeadRepository heads;
    private final CheckpointRepository checkpoints;
    private final LogStores stores;
    private final InstantSource clock;

    OpenNextLog(
            Database database,
            HeadRepository heads,
            CheckpointRepository checkpoints,
            LogStores stores,
            InstantSource clock) {
        this.database = database;
        this.heads = heads;
        this.checkpoints = checkpoints;
        this.stores = stores;
        this.clock = clock;
    }

    /// @return whether the next log was opened, by this node or a faster one
    boolean open() {
        TreeHead head = database.read(heads::current);
        if (!head.isComplete()) {
            return false;
        }
        Optional<PublishedCheckpoint> last = database.read(connection -> checkpoints.find(connection, head.origin()))
                .filter(published -> published.size() == head.size());
        if (last.isEmpty()) {
            return false;
        }
        // Whoever published it may have died before this; nobody comes back to a closed log.
        stores.of(head.origin()).checkpoint().write(last.get().note());
        boolean isOurs = database.inTransaction(connection -> {
            if (!heads.turn(connection, head)) {
                return false;
            }
            checkpoints.close(connection, last.get(), clock.instant());
            return true;
        });
        if (isOurs) {
            LOG.infof(
                    "%s is closed with %d leaves; %s is open",
                    head.origin(), head.size(), head.end().orElseThrow().nextOrigin());
        }
        return true;
    }
}
