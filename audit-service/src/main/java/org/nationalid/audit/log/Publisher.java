package org.nationalid.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.nationalid.audit.database.Database;
import org.nationalid.transparencylog.note.SignedNote;

/// Signs the tree head and shows it to the world. Only a committed head is signed: it was reached by
/// compare-and-swap, so no two signatures of this log can contradict each other. Only a checkpoint that enough
/// witnesses have seen is published.
@ApplicationScoped
class Publisher {
    private final Database database;
    private final HeadRepository heads;
    private final CheckpointRepository checkpoints;
    private final LogIdentity identity;
    private final LogStores stores;
    private final Witnesses witnesses;
    private final LogGuard guard;
    private final InstantSource clock;

    Publisher(
            Database database,
            HeadRepository heads,
            CheckpointRepository checkpoints,
            LogIdentity identity,
            LogStores stores,
            Witnesses witnesses,
            LogGuard guard,
            InstantSource clock) {
        this.database = database;
        this.heads = heads;
        this.checkpoints = checkpoints;
        this.identity = identity;
        this.stores = stores;
        this.witnesses = witnesses;
        this.guard = guard;
        this.clock = clock;
    }

    void publish() {
        TreeHead head = database.read(heads::current);
        Optional<PublishedCheckpoint> last = database.read(connection -> checkpoints.find(connection, head.origin()));
        if (last.isPresent() && last.get().size() >= head.size()) {
            return;
        }
        SignedNote note = witnesses.cosign(identity.sign(head, clock.instant()));
        if (!witnesses.suffice(note)) {
            guard.unwitnessed();
            return;
        }
        guard.witnessed();
        database.inTransaction(connection -> {
            checkpoints.publish(connection, note, head.firstIndex(), clock.instant());
            return null;
        });
        stores.of(head.origin()).checkpoint().write(note);
    }

    /// The checkpoint of the newest log that has one.
    Optional<SignedNote> published() {
        List<PublishedCheckpoint> all = database.read(checkpoints::all);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast().note());
    }
}
