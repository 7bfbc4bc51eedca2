package org.nationalid.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.nationalid.audit.database.Database;
import org.nationalid.audit.leaf.LeafRepository;
import org.nationalid.audit.leaf.PlacedLeaf;
import org.nationalid.transparencylog.merkle.CompactRange;
import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.note.SignedNote;
import org.nationalid.transparencylog.tile.MissingTile;
import org.nationalid.transparencylog.tile.TileReader;
import org.nationalid.transparencylog.tile.TileStore;

/// Compares, before anything is written, everything that remembers the logs: the tree head, the published checkpoints,
/// the checkpoints beside the tiles, the tiles themselves, and the witnesses. A database or a folder from a backup
/// must not become a second history.
@ApplicationScoped
class LogStart {
    private static final Logger LOG = Logger.getLogger(LogStart.class);

    private final Database database;
    private final HeadRepository heads;
    private final CheckpointRepository checkpoints;
    private final KnownTrees known;
    private final LogIdentity identity;
    private final LogTrust trust;
    private final LogStores stores;
    private final Witnesses witnesses;
    private final LeafRepository leaves;
    private final LogGuard guard;

    LogStart(
            Database database,
            HeadRepository heads,
            CheckpointRepository checkpoints,
            KnownTrees known,
            LogIdentity identity,
            LogTrust trust,
            LogStores stores,
            Witnesses witnesses,
            LeafRepository leaves,
            LogGuard guard) {
        this.database = database;
        this.heads = heads;
        this.checkpoints = checkpoints;
        this.known = known;
        this.identity = identity;
        this.trust = trust;
        this.stores = stores;
        this.witnesses = witnesses;
        this.leaves = leaves;
        this.guard = guard;
    }

    /// What is remembered of the logs; the head was read last, so that no other node can have gone past it meanwhile.
    private record Memory(List<PublishedCheckpoint> published, Optional<SignedNote> file, TreeHead head) {}

    /// @throws LogDamaged when two of them disagree
    void verify() {
        stores.giveTheFirstLogAFolder(known.all().getFirst().origin());
        Memory memory = remember();
        TreeHead head = memory.head();
        if (!trust.names(head.origin())) {
            throw new LogDamaged("the policy does not name this log: log "
                    + identity.verifierKey(head.origin()).map(Object::toString).orElse(head.origin()));
        }
        try {
            verifyOrder(memory);
            memory.published().stream().filter(PublishedCheckpoint::isClosed).forEach(this::verifyClosed);
            memory.published().stream()
                    .filter(published -> !published.isClosed())
                    .forEach(published -> verify(published.note(), head));
            memory.file().ifPresent(note -> verify(note, head));
            if (!rootOf(head.origin(), head.size()).equals(head.root())) {
                throw new LogDamaged("the tiles have another root than the tree head of size " + head.size());
            }
        } catch (MissingTile e) {
            throw new LogDamaged("the tiles end before the tree head: " + e.getMessage());
        }
        refuseUnknownSuccessors(head);
        resumeGrace(memory);
        warnWhenTheNextIsUnknown(head);
    }

    private void warnWhenTheNextIsUnknown(TreeHead head) {
        identity.following(head.origin())
                .findFirst()
                .filter(next -> !trust.names(next))
                .ifPresent(next -> LOG.warnf("the policy does not name %s; add it before that half-year begins", next));
    }

    private Memory remember() {
        while (true) {
            TreeHead before = database.read(heads::current);
            Optional<SignedNote> file = stores.of(before.origin()).checkpoint().read();
            List<PublishedCheckpoint> published = database.read(checkpoints::all);
            TreeHead head = database.read(heads::current);
            if (head.origin().equals(before.origin())) {
                return new Memory(published, file, head);
            }
        }
    }

    /// Each log begins where the one before it ends.
    private static void verifyOrder(Memory memory) {
        long end = 0;
        for (PublishedCheckpoint closed : memory.published()) {
            if (closed.isClosed()) {
                refuseUnless(closed.firstIndex() == end, closed.origin());
                end = closed.endIndex();
            }
        }
        refuseUnless(memory.head().firstIndex() == end, memory.head().origin());
    }

    private static void refuseUnless(boolean followsOn, String origin) {
        if (!followsOn) {
            throw new LogDamaged(origin + " does not begin where the log before it ends");
        }
    }

    /// A closed log may have been taken away as a whole, to an archive; what is left of it must be all of it.
    private void verifyClosed(PublishedCheckpoint closed) {
        refuseForeign(closed.note());
        Optional<SignedNote> file = stores.of(closed.origin()).checkpoint().read();
        if (file.isEmpty()) {
            LOG.warnf("the files of %s are not here any more", closed.origin());
            return;
        }
        if (!file.get().text().equals(closed.note().text())) {
            throw new LogDamaged("beside the tiles of " + closed.origin() + " lies another checkpoint than its last");
        }
        if (!rootOf(closed.origin(), closed.size()).equals(closed.checkpoint().root())) {
            throw new LogDamaged("the tiles of " + closed.origin() + " have another root than its last checkpoint");
        }
    }

    private Hash rootOf(String origin, long size) {
        TileReader reader = new TileReader(stores.of(origin).tiles(), size);
        return CompactRange.of(reader, size).root();
    }

    /// What was opened after the backup that this database came from.
    private void refuseUnknownSuccessors(TreeHead head) {
        List<String> following = identity.following(head.origin()).toList();
        for (String origin : following) {
            if (stores.of(origin).checkpoint().read().isPresent()
                    && known.find(origin).isEmpty()) {
                throw new LogDamaged(
                        origin + " was begun, but the database knows nothing of it: was a backup restored?");
            }
        }
        List<String> all = new ArrayList<>(following);
        known.all().forEach(tree -> all.addFirst(tree.origin()));
        witnesses.refuseIfAhead(all);
    }

    /// The time of grace without witnesses began when the oldest leaf that they have not seen came in. Its own time is
    /// its reporter's word, so the last publication bounds it.
    private void resumeGrace(Memory memory) {
        TreeHead head = memory.head();
        long seen = memory.published().stream()
                .filter(published -> published.origin().equals(head.origin()))
                .mapToLong(PublishedCheckpoint::endIndex)
                .findAny()
                .orElse(head.firstIndex());
        Optional<Instant> waitsSince = database.read(connection -> leaves.findFrom(connection, seen, 1)).stream()
                .map(PlacedLeaf::occurredAt)
                .findAny();
        Optional<Instant> publishedAt = database.read(checkpoints::lastPublishedAt);
        if (waitsSince.isPresent() && publishedAt.isPresent()) {
            boolean isLate = waitsSince.get().isBefore(publishedAt.get());
            guard.unwitnessedSince(isLate ? publishedAt.get() : waitsSince.get());
        }
    }

    private void refuseForeign(SignedNote note) {
        if (!identity.signed(note)) {
            throw new LogDamaged("a checkpoint of " + Checkpoint.of(note).origin()
                    + " is not signed by the configured key of that log");
        }
    }

    private void verify(SignedNote note, TreeHead head) {
        Checkpoint checkpoint = Checkpoint.of(note);
        refuseForeign(note);
        if (!checkpoint.origin().equals(head.origin())) {
            throw new LogDamaged(checkpoint.origin() + " was published, but " + head.origin()
                    + " is the log that grows: was a backup restored?");
        }
        if (checkpoint.size() > head.size()) {
            throw new LogDamaged("size " + checkpoint.size() + " was signed, but the database knows only " + head.size()
                    + " leaves: was a backup restored?");
        }
        TileStore tiles = stores.of(head.origin()).tiles();
        if (!head.known().rootAt(tiles, checkpoint.size()).equals(checkpoint.root())) {
            throw new LogDamaged("the tiles have another root than the signed checkpoint of size " + checkpoint.size());
        }
    }
}
