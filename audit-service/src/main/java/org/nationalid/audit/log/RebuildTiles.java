package org.nationalid.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.nationalid.audit.database.Database;
import org.nationalid.audit.leaf.LeafRepository;
import org.nationalid.audit.leaf.PlacedLeaf;
import org.nationalid.transparencylog.merkle.CompactRange;
import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.note.SignedNote;
import org.nationalid.transparencylog.tile.TileStore;
import org.nationalid.transparencylog.tile.TileWriter;

/// Makes the tiles anew from the table `leaf`. It never makes another history: when the rows do not lead to the root
/// that was signed, the rows are what is damaged, and nothing is touched.
@ApplicationScoped
public class RebuildTiles {
    private static final int BATCH = 4096;

    /// How often, and how long apart, the checkpoint beside the tiles is looked at before it counts as wrong.
    private static final int LOOKS_AT_CHECKPOINT = 20;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Database database;
    private final LeafRepository leaves;
    private final HeadRepository heads;
    private final LogIdentity identity;
    private final CheckpointFile checkpointFile;
    private final TileStore tiles;
    private final LogSettings settings;
    private final InstantSource clock;

    RebuildTiles(
            Database database,
            LeafRepository leaves,
            HeadRepository heads,
            LogIdentity identity,
            CheckpointFile checkpointFile,
            TileStore tiles,
            LogSettings settings,
            InstantSource clock) {
        this.database = database;
        this.leaves = leaves;
        this.heads = heads;
        this.identity = identity;
        this.checkpointFile = checkpointFile;
        this.tiles = tiles;
        this.settings = settings;
        this.clock = clock;
    }

    /// Holds the head's row lock, so that no integrator writes meanwhile; entries are accepted all the time.
    ///
    /// @param isApplied false only says what would change
    /// @param progress  told the number of leaves so far
    /// @param findings  told what differs, in words
    /// @return leaves of the tree
    public long rebuild(boolean isApplied, LongConsumer progress, Consumer<String> findings) {
        return database.inTransaction(connection -> {
            Optional<TreeHead> head = heads.lock(connection);
            if (head.isEmpty()) {
                findings.accept("the tree is being worked on; stop the integrator or try again");
                return 0L;
            }
            Optional<SignedNote> published = published(connection);
            if (leadsToTheSignedRoot(connection, head.get(), published, progress, findings)) {
                repair(connection, head.get(), published, isApplied, findings);
            }
            return head.get().size();
        });
    }

    /// First pass: hashes only, nothing is read or written but rows.
    private boolean leadsToTheSignedRoot(
            Connection connection,
            TreeHead head,
            Optional<SignedNote> published,
            LongConsumer progress,
            Consumer<String> findings)
            throws SQLException {
        Optional<Checkpoint> signed = published.map(Checkpoint::of);
        if (published.isPresent() && !published.get().isSignedBy(identity.verifierKey())) {
            findings.accept("the published checkpoint is not signed by " + identity.verifierKey());
            return false;
        }
        CompactRange range = CompactRange.empty();
        Hash rootWhenSigned = Hash.EMPTY_TREE;
        while (range.size() < head.size()) {
            List<PlacedLeaf> batch = batch(connection, range.size(), head.size());
            if (batch.isEmpty() || batch.getLast().index() != range.size() + batch.size() - 1) {
                findings.accept("leaf " + firstGap(batch, range.size()) + ": its row is gone from the database");
                return false;
            }
            for (PlacedLeaf leaf : batch) {
                range = range.append(leaf.hash());
                if (signed.isPresent() && signed.get().size() == range.size()) {
                    rootWhenSigned = range.root();
                }
            }
            progress.accept(range.size());
        }
        boolean isRight = range.root().equals(head.root())
                && (signed.isEmpty() || rootWhenSigned.equals(signed.get().root()));
        if (!isRight) {
            findings.accept("the rows of leaf do not lead to the signed root: a row was altered, and tiles made from it"
                    + " would be a second history; nothing was changed");
        }
        return isRight;
    }

    private void repair(
            Connection connection,
            TreeHead head,
            Optional<SignedNote> published,
            boolean isApplied,
            Consumer<String> findings)
            throws SQLException {
        SetAside setAside = new SetAside(settings.directory(), clock.instant());
        long publishedSize = published.map(note -> Checkpoint.of(note).size()).orElse(0L);
        RepairingTiles store = new RepairingTiles(
                tiles, isApplied ? Optional.of(setAside) : Optional.empty(), publishedSize, head.size(), findings);
        TileWriter writer = new TileWriter(store);
        CompactRange range = CompactRange.empty();
        while (range.size() < head.size()) {
            // Readers of the published size need the partial tiles of that size too.
            long end = range.size() < publishedSize ? publishedSize : head.size();
            List<byte[]> entries = batch(connection, range.size(), end).stream()
                    .map(PlacedLeaf::entry)
                    .toList();
            range = writer.append(range, entries);
        }
        if (published.isPresent() && !isCheckpointThePublished(connection)) {
            findings.accept("checkpoint: it is not the one that was published last");
            if (isApplied) {
                setAside.move("checkpoint");
                checkpointFile.write(published(connection).orElseThrow());
            }
        }
    }

    /// The head's lock does not keep a running service from publishing, and it writes the file after the database: a
    /// file that is another for a moment, and then the right one, is not damaged.
    private boolean isCheckpointThePublished(Connection connection) throws SQLException {
        for (int look = 0; look < LOOKS_AT_CHECKPOINT; look++) {
            SignedNote beside = readCheckpoint();
            if (published(connection).filter(note -> note.equals(beside)).isPresent()) {
                return true;
            }
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    private Optional<SignedNote> published(Connection connection) throws SQLException {
        return heads.published(connection).stream()
                .filter(note -> Checkpoint.of(note).origin().equals(identity.origin()))
                .findAny();
    }

    private SignedNote readCheckpoint() {
        try {
            return checkpointFile.read().orElse(null);
        } catch (LogDamaged e) {
            return null;
        }
    }

    private List<PlacedLeaf> batch(Connection connection, long first, long end) throws SQLException {
        return leaves.findFrom(connection, first, (int) Math.min(BATCH, end - first));
    }

    private static long firstGap(List<PlacedLeaf> batch, long first) {
        long expected = first;
        for (PlacedLeaf leaf : batch) {
            if (leaf.index() != expected) {
                return expected;
            }
            expected++;
        }
        return expected;
    }
}
