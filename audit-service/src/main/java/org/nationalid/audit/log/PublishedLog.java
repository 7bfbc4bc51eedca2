package org.nationalid.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.nationalid.audit.database.Database;
import org.nationalid.transparencylog.check.Finding;
import org.nationalid.transparencylog.check.LogCheck;
import org.nationalid.transparencylog.merkle.InclusionProof;
import org.nationalid.transparencylog.series.HalfYear;
import org.nationalid.transparencylog.series.LogSeries;
import org.nationalid.transparencylog.tile.TilePath;
import org.nationalid.transparencylog.tile.TileReader;

/// The logs as the world sees them.
@ApplicationScoped
public class PublishedLog {
    private static final Duration SEEN_LATELY = Duration.ofSeconds(1);

    private final Database database;
    private final CheckpointRepository checkpoints;
    private final LogStores stores;
    private final InstantSource clock;
    private volatile Seen seen = new Seen(Instant.EPOCH, List.of());

    PublishedLog(Database database, CheckpointRepository checkpoints, LogStores stores, InstantSource clock) {
        this.database = database;
        this.checkpoints = checkpoints;
        this.stores = stores;
        this.clock = clock;
    }

    private record Seen(Instant at, List<PublishedCheckpoint> all) {
        Seen {
            all = List.copyOf(all);
        }

        Optional<PublishedCheckpoint> holding(long place) {
            return all.stream().filter(log -> log.holds(place)).findAny();
        }

        boolean isFreshAt(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(SEEN_LATELY));
        }
    }

    /// In the order in which they follow one another.
    public List<PublishedCheckpoint> all() {
        return database.read(checkpoints::all);
    }

    public Optional<PublishedCheckpoint> newest() {
        return all().reversed().stream().findFirst();
    }

    public Optional<PublishedCheckpoint> of(HalfYear halfYear) {
        return all().stream()
                .filter(log -> LogSeries.halfYearOf(log.origin())
                        .filter(halfYear::equals)
                        .isPresent())
                .findAny();
    }

    /// The log whose published tree holds the leaf at that place. What held it a moment ago holds it for ever, so the
    /// database is asked once a second, and for what is newer than that.
    public Optional<PublishedCheckpoint> holding(long place) {
        Instant now = clock.instant();
        Seen last = seen;
        Optional<PublishedCheckpoint> held = last.isFreshAt(now) ? last.holding(place) : Optional.empty();
        if (held.isPresent()) {
            return held;
        }
        Seen current = new Seen(now, all());
        seen = current;
        return current.holding(place);
    }

    /// Proof that the leaf at that place is in the tree of that checkpoint.
    public InclusionProof prove(long place, PublishedCheckpoint log) {
        return reader(log).proofs().inclusion(log.indexOf(place));
    }

    /// Compares every stored entry and hash of the checkpoint's tree; what is wrong, in log order.
    public List<Finding> check(PublishedCheckpoint log, LongConsumer progress) {
        return LogCheck.run(stores.of(log.origin()).tiles(), log.checkpoint(), progress);
    }

    /// Reads the entries of the checkpoint's tree.
    public TileReader reader(PublishedCheckpoint log) {
        return new TileReader(stores.of(log.origin()).tiles(), log.size());
    }

    /// False when the files of a closed log were taken away, to an archive.
    public boolean isHere(PublishedCheckpoint log) {
        return stores.of(log.origin()).checkpoint().read().isPresent();
    }

    Optional<byte[]> tile(PublishedCheckpoint log, String path) {
        return TilePath.parse(path).flatMap(stores.of(log.origin()).tiles()::read);
    }
}
