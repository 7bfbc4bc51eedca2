package org.nationalid.audit.log;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nationalid.audit.database.Database;
import org.nationalid.audit.leaf.LeafRepository;
import org.nationalid.audit.leaf.PlacedLeaf;
import org.nationalid.platform.id.Ids;
import org.nationalid.transparencylog.note.DiskCheckpointStore;
import org.nationalid.transparencylog.note.NoteSigner;
import org.nationalid.transparencylog.policy.TrustPolicy;
import org.nationalid.transparencylog.series.HalfYear;
import org.nationalid.transparencylog.series.LogSeries;
import org.nationalid.transparencylog.tile.DiskTileStore;
import org.nationalid.transparencylog.tile.TileStore;

/// The log's real parts on a given database and folder: one node, without HTTP.
final class TestLog {
    static final String NAME = "example.org/log";
    static final String ORIGIN = NAME + "/2026h2";
    static final byte[] SECRET = new byte[32];
    static final LogSeries SERIES = new LogSeries(NAME, SECRET);
    static final NoteSigner SIGNER = SERIES.signer(HalfYear.parse("2026h2").orElseThrow());
    static final Instant TIME = Instant.parse("2026-11-23T02:30:11Z");

    final Database database;
    final LogStores stores;
    final HeadRepository heads = new HeadRepository();
    final CheckpointRepository checkpoints = new CheckpointRepository();
    final SpanRepository spans = new SpanRepository();
    final LeafRepository leaves = new LeafRepository();
    final LogIdentity identity;
    final LogTrust trust;
    final LogGuard guard;
    final BeginFirstLog beginFirstLog;
    final CloseLog closeLog;
    final Publisher publisher;
    final Integrator integrator;
    final OpenNextLog openNextLog;
    final LogStart start;
    final LogKeeper keeper;
    final PublishedLog published;

    TestLog(Database database, Path directory) {
        this(database, directory, SECRET);
    }

    TestLog(Database database, Path directory, byte[] secret) {
        this(
                database,
                LogStores.onDisk(directory),
                new LogSeries(NAME, secret),
                Optional.empty(),
                InstantSource.fixed(TIME));
    }

    TestLog(Database database, Path directory, TrustPolicy policy, InstantSource clock) {
        this(database, LogStores.onDisk(directory), SERIES, Optional.of(policy), clock);
    }

    /// A log without witnesses whose first tiles lie in a store of the test's choice.
    TestLog(Database database, Path directory, TileStore tiles, InstantSource clock) {
        this(
                database,
                new LogStores(folder -> new LogStore(
                        () -> folder.equals(LogStores.folderOf(ORIGIN))
                                ? tiles
                                : new DiskTileStore(directory.resolve(folder)),
                        new DiskCheckpointStore(directory.resolve(folder)))),
                SERIES,
                Optional.empty(),
                clock);
    }

    TestLog(Database database, LogStores stores, LogSeries series, Optional<TrustPolicy> policy, InstantSource clock) {
        Settings settings = new Settings(Path.of("/nowhere"));
        this.database = database;
        this.stores = stores;
        this.identity = new LogIdentity(series);
        this.trust = new LogTrust(policy, identity, clock);
        this.guard = new LogGuard(settings, clock);
        KnownTrees known = new KnownTrees(database, heads, checkpoints);
        Witnesses witnesses =
                new Witnesses(trust, identity, stores, known, new WitnessClient(settings.witnessTimeout()));
        this.beginFirstLog = new BeginFirstLog(database, heads, identity, trust, clock);
        this.closeLog = new CloseLog(database, heads, leaves, identity, trust, clock);
        this.publisher = new Publisher(database, heads, checkpoints, identity, stores, witnesses, guard, clock);
        this.integrator = new Integrator(database, leaves, heads, stores);
        this.openNextLog = new OpenNextLog(database, heads, checkpoints, stores, clock);
        this.start =
                new LogStart(database, heads, checkpoints, known, identity, trust, stores, witnesses, leaves, guard);
        this.keeper = new LogKeeper(
                beginFirstLog, start, closeLog, integrator, publisher, openNextLog, guard, settings, clock);
        this.published = new PublishedLog(database, checkpoints, stores, clock);
    }

    TileStore tiles() {
        return stores.of(ORIGIN).tiles();
    }

    CheckpointFile file() {
        return stores.of(ORIGIN).checkpoint();
    }

    private record Settings(Path directory) implements LogSettings {
        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Optional<S3> s3() {
            return Optional.empty();
        }

        @Override
        public Duration publishAfter() {
            return Duration.ZERO;
        }

        @Override
        public Optional<Path> policy() {
            return Optional.empty();
        }

        @Override
        public Duration witnessTimeout() {
            return Duration.ofMillis(500);
        }

        @Override
        public Duration witnessGrace() {
            return Duration.ofHours(4);
        }

        @Override
        public Duration stallGrace() {
            return Duration.ofSeconds(60);
        }

        @Override
        public boolean kept() {
            return true;
        }
    }

    /// @return their leaves, in order
    List<PlacedLeaf> append(int count) {
        return database.inTransaction(connection -> {
            long next = leaves.lockNextIndex(connection);
            List<PlacedLeaf> added = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                byte[] commitment = new byte[32];
                new SecureRandom().nextBytes(commitment);
                added.add(new PlacedLeaf(next + i, Ids.next(), TIME, commitment));
            }
            leaves.insert(connection, added);
            return added;
        });
    }

    /// Integrates and publishes all that was appended, and goes on to the next log when it is time.
    void catchUp() {
        beginFirstLog.begin();
        closeLog.close();
        do {
            while (integrator.integrate()) {
                publisher.publish();
            }
            publisher.publish();
        } while (openNextLog.open());
    }
}
