package org.nationalid.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nationalid.audit.database.Database;

/// How far the database knows each log: the newest by its head, those that are closed by their last checkpoint.
@ApplicationScoped
class KnownTrees {
    private final Database database;
    private final HeadRepository heads;
    private final CheckpointRepository checkpoints;

    KnownTrees(Database database, HeadRepository heads, CheckpointRepository checkpoints) {
        this.database = database;
        this.heads = heads;
        this.checkpoints = checkpoints;
    }

    /// In the order in which they follow one another.
    List<KnownTree> all() {
        return database.read(connection -> {
            // The head is read first: a log that is closed in between is then known twice, and never not at all.
            TreeHead head = heads.current(connection);
            List<KnownTree> all = new ArrayList<>();
            checkpoints.all(connection).stream()
                    .filter(PublishedCheckpoint::isClosed)
                    .filter(closed -> !closed.origin().equals(head.origin()))
                    .map(PublishedCheckpoint::known)
                    .forEach(all::add);
            all.add(head.known());
            return all;
        });
    }

    Optional<KnownTree> find(String origin) {
        return all().stream().filter(tree -> tree.origin().equals(origin)).findAny();
    }
}
