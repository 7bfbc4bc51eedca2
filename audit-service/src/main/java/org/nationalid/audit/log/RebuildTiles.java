package org.nationalid.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.nationalid.audit.database.Database;
import org.nationalid.audit.leaf.LeafRepository;
import org.nationalid.audit.leaf.PlacedLeaf;
import org.nationalid.transparencylog.merkle.CompactRange;
import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.note.SignedNote;
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
    private final CheckpointRepository checkpoints;
    private final LogIdentity identity;
    private final LogStores stores;
    private final LogSettings settings;
    private final InstantSource clock;

    RebuildTiles(
            Database database,
            LeafRepository leaves,
            HeadRepository heads,
            CheckpointRepository checkpoints,
            LogIdentity identity,
            LogStores stores,
            LogSettings settings,
            InstantSource clock) {
        this.database = database;
        this.leaves = leaves;
        this.heads = heads;
        this.checkpoints = checkpoints;
        this.identity = identity;
        this.stores = stores;
        this.settings = settings;
        this.clock = clock;
    }

    /// A log as the database says that it is.
    private record Wanted(
            String origin, long firstIndex, long size, Hash root, Optional<PublishedCheckpoint> published) {
        static Wanted closed(PublishedCheckpoint last) {
            return new Wanted(
                    last.origin(),
                    last.firstIndex(),
                    last.size(),
                    last.checkpoint().root(),
                    Optional.of(last));
        }

        static Wanted newest(TreeHead head, Optional<PublishedCheckpoint> published) {
            return new Wanted(head.origin(), head.firstIndex(), head.size(), head.root(), published);
        }

        long publishedSize() {
            return published.map(PublishedCheckpoint::size).orElse(0L);
        }
    }

    /// Holds the head's row lock, so that no integrator writes meanwhile; entries are accepted all the time.
    ///
    /// @param isApplied false only says what would change
    /// @param progress  told the number of leaves so far, of all logs together
    /// @param findings  told what differs, in words
    /// @return leaves of all trees
    public long rebuild(boolean isApplied, LongConsumer progress, Consumer<String> findings) {
        return database.inTransaction(connection -> {
            Optional<TreeHead> head = heads.lock(connection);
            if (head.isEmpty()) {
                findings.accept("the tree is being worked on; stop the integrator or try again");
                return 0L;
            }
            for (Wanted log : logs(checkpoints.all(connection), head.get())) {
                LongConsumer counted = leaves -> progress.accept(log.firstIndex() + leaves);
                if (leadsToTheSignedRoot(connection, log, counted, findings)) {
                    repair(connection, log, isApplied, findings);
                }
            }
            return head.get().nextPlace();
        });
    }

    private static List<Wanted> logs(List<PublishedCheckpoint> published, TreeHead head) {
        List<Wanted> logs = new ArrayList<>();
        published.stream()
                .filter(PublishedCheckpoint::isClosed)
                .map(Wanted::closed)
                .forEach(logs::add);
        logs.add(Wanted.newest(
                head,
                published.stream()
                        .filter(last -> last.origin().equals(head.origin()))
                        .findAny()));
        return logs;
    }

    /// First pass: hashes only, nothing is read or written but rows.
    private boolean leadsToTheSignedRoot(
            Connection connection, Wanted log, LongConsumer progress, Consumer<String> findings) throws SQLException {
        if (log.published().isPresent()
                && !identity.signed(log.published().get().note())) {
            findings.accept("the published checkpoint is not signed by "
                    + identity.verifierKey(log.origin()).map(Object::toString).orElse("a key of this installation"));
            return false;
        }
        CompactRange range = CompactRange.empty();
        Hash rootWhenSigned = Hash.EMPTY_TREE;
        while (range.size() < log.size()) {
            long first = log.firstIndex() + range.size();
            List<PlacedLeaf> batch = batch(connection, first, log.firstIndex() + log.size());
            if (batch.isEmpty() || batch.getLast().index() != first + batch.size() - 1) {
                findings.accept("leaf " + firstGap(batch, first) + ": its row is gone from the database");
                return false;
            }
            for (PlacedLeaf leaf : batch) {
                range = range.append(leaf.hash());
                if (log.publishedSize() == range.size()) {
                    rootWhenSigned = range.root();
                }
            }
            progress.accept(range.size());
        }
        boolean isRight = range.root().equals(log.root())
                && (log.published().isEmpty()
                        || rootWhenSigned.equals(
                                log.published().get().checkpoint().root()));
        if (!isRight) {
            findings.accept("the rows of leaf do not lead to the signed root: a row was altered, and tiles made from it"
                    + " would be a second history; nothing was changed");
        }
        return isRight;
    }

    private void repair(Connection connection, Wanted log, boolean isApplied, Consumer<String> findings)
            throws SQLException {
        SetAside setAside = new SetAside(settings.directory(), LogStores.folderOf(log.origin()), clock.instant());
        LogStore stored = stores.of(log.origin());
        RepairingTiles repairing = new RepairingTiles(
                stored.tiles(),
                isApplied ? Optional.of(setAside) : Optional.empty(),
                log.publishedSize(),
                log.size(),
                findings);
        TileWriter writer = new TileWriter(repairing);
        CompactRange range = CompactRange.empty();
        while (range.size() < log.size()) {
            // Readers of the published size need the partial tiles of that size too.
            long end = range.size() < log.publishedSize() ? log.publishedSize() : log.size();
            List<byte[]> entries = batch(connection, log.firstIndex() + range.size(), log.firstIndex() + end).stream()
                    .map(PlacedLeaf::entry)
                    .toList();
            range = writer.append(range, entries);
        }
        if (log.published().isPresent() && !isCheckpointThePublished(connection, log.origin(), stored.checkpoint())) {
            findings.accept("checkpoint: it is not the one that was published last");
            if (isApplied) {
                setAside.move("checkpoint");
                stored.checkpoint().write(published(connection, log.origin()).orElseThrow());
            }
        }
    }

    /// The head's lock does not keep a running service from publishing, and it writes the file after the database: a
    /// file that is another for a moment, and then the right one, is not damaged.
    private boolean isCheckpointThePublished(Connection connection, String origin, CheckpointFile file)
            throws SQLException {
        for (int look = 0; look < LOOKS_AT_CHECKPOINT; look++) {
            SignedNote beside = readCheckpoint(file);
            if (published(connection, origin)
                    .filter(note -> note.equals(beside))
                    .isPresent()) {
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

    private Optional<SignedNote> published(Connection connection, String origin) throws SQLException {
        return checkpoints.all(connection).stream()
                .filter(last -> last.origin().equals(origin))
                .map(PublishedCheckpoint::note)
                .findAny();
    }

    private static SignedNote readCheckpoint(CheckpointFile file) {
        try {
            return file.read().orElse(null);
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
