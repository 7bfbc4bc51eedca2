package org.nationalid.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import org.nationalid.audit.database.Database;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.note.SignedNote;

/// Signs the tree head and shows it to the world. Only a committed head is signed: it was reached by
/// compare-and-swap, so no two signatures of this log can contradict each other. Only a checkpoint that enough
/// witnesses have seen is published.
@ApplicationScoped
class Publisher {
    private final Database database;
    private final HeadRepository heads;
    private final LogIdentity identity;
    private final CheckpointFile file;
    private final Witnesses witnesses;
    private final LogGuard guard;
    private final InstantSource clock;

    Publisher(
            Database database,
            HeadRepository heads,
            LogIdentity identity,
            CheckpointFile file,
            Witnesses witnesses,
            LogGuard guard,
            InstantSource clock) {
        this.database = database;
        this.heads = heads;
        this.identity = identity;
        this.file = file;
        this.witnesses = witnesses;
        this.guard = guard;
        this.clock = clock;
    }

    void publish() {
        TreeHead head = database.read(heads::current);
        Optional<Checkpoint> last = published().map(Checkpoint::of);
        if (last.isPresent() && last.get().size() >= head.size()) {
            return;
        }
        SignedNote note = witnesses.cosign(identity.sign(head, clock.instant()), () -> database.read(heads::current));
        if (!witnesses.suffice(note)) {
            guard.unwitnessed();
            return;
        }
        guard.witnessed();
        database.inTransaction(connection -> {
            heads.publish(connection, note, clock.instant());
            return null;
        });
        file.write(note);
    }

    /// The checkpoint that the world may see.
    Optional<SignedNote> published() {
        return database.read(heads::published).stream()
                .filter(note -> Checkpoint.of(note).origin().equals(identity.origin()))
                .findAny();
    }
}
