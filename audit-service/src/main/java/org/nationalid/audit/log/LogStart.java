package org.nationalid.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nationalid.audit.database.Database;
import org.nationalid.audit.leaf.LeafRepository;
import org.nationalid.audit.leaf.PlacedLeaf;
import org.nationalid.transparencylog.merkle.CompactRange;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.note.SignedNote;
import org.nationalid.transparencylog.tile.MissingTile;
import org.nationalid.transparencylog.tile.TileReader;
import org.nationalid.transparencylog.tile.TileStore;

/// Compares, before anything is written, everything that remembers the log: the tree head, the published checkpoint,
/// the checkpoint beside the tiles, the tiles themselves, and the witnesses. A database or a folder from a backup
/// must not become a second history.
@ApplicationScoped
class LogStart {
    private final Database database;
    private final HeadRepository heads;
    private final LogIdentity identity;
    private final CheckpointFile file;
    private final TileStore tiles;
    private final Witnesses witnesses;
    private final LeafRepository leaves;
    private final LogGuard guard;

    LogStart(
            Database database,
            HeadRepository heads,
            LogIdentity identity,
            CheckpointFile file,
            TileStore tiles,
            Witnesses witnesses,
            LeafRepository leaves,
            LogGuard guard) {
        this.database = database;
        this.heads = heads;
        this.identity = identity;
        this.file = file;
        this.tiles = tiles;
        this.witnesses = witnesses;
        this.leaves = leaves;
        this.guard = guard;
    }

    /// @throws LogDamaged when two of them disagree
    void verify() {
        TreeHead head = database.read(heads::current);
        List<SignedNote> signed = new ArrayList<>(database.read(heads::published));
        file.read().ifPresent(signed::add);
        try {
            signed.forEach(note -> verify(note, head));
            TileReader reader = new TileReader(tiles, head.size());
            if (!CompactRange.of(reader, head.size()).root().equals(head.root())) {
                throw new LogDamaged("the tiles have another root than the tree head of size " + head.size());
            }
        } catch (MissingTile e) {
            throw new LogDamaged("the tiles end before the tree head: " + e.getMessage());
        }
        witnesses.refuseIfAhead(head);
        resumeGrace(signed);
    }

    /// The time of grace without witnesses began when the oldest leaf that they have not seen came in. Its own time is
    /// its reporter's word, so the last publication bounds it.
    private void resumeGrace(List<SignedNote> signed) {
        long seen = signed.stream()
                .map(Checkpoint::of)
                .filter(checkpoint -> checkpoint.origin().equals(identity.origin()))
                .mapToLong(Checkpoint::size)
                .max()
                .orElse(0);
        Optional<Instant> waitsSince = database.read(connection -> leaves.findFrom(connection, seen, 1)).stream()
                .map(PlacedLeaf::occurredAt)
                .findAny();
        Optional<Instant> publishedAt = database.read(connection -> heads.publishedAt(connection, identity.origin()));
        if (waitsSince.isPresent() && publishedAt.isPresent()) {
            boolean isLate = waitsSince.get().isBefore(publishedAt.get());
            guard.unwitnessedSince(isLate ? publishedAt.get() : waitsSince.get());
        }
    }

    private void verify(SignedNote note, TreeHead head) {
        Checkpoint checkpoint = Checkpoint.of(note);
        if (!note.isSignedBy(identity.verifierKey())) {
            throw new LogDamaged("a checkpoint of " + checkpoint.origin() + " is not signed by the configured key of "
                    + identity.origin());
        }
        if (checkpoint.size() > head.size()) {
            throw new LogDamaged("size " + checkpoint.size() + " was signed, but the database knows only " + head.size()
                    + " leaves: was a backup restored?");
        }
        if (!head.rootAt(tiles, checkpoint.size()).equals(checkpoint.root())) {
            throw new LogDamaged("the tiles have another root than the signed checkpoint of size " + checkpoint.size());
        }
    }
}
