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
import org.nationalid.transparencylog.policy.Quorum;
import org.nationalid.transparencylog.policy.TrustPolicy;
import org.nationalid.transparencylog.tile.DiskTileStore;
import org.nationalid.transparencylog.tile.TileStore;

/// The log's real parts on a given database and folder: one node, without HTTP.
final class TestLog {
    static final String ORIGIN = "example.org/log";
    static final NoteSigner SIGNER = NoteSigner.ofLog(ORIGIN, new byte[32]);
    static final Instant TIME = Instant.parse("2026-11-23T02:30:11Z");

    final Database database;
    final TileStore tiles;
    final HeadRepository heads = new HeadRepository();
    final LeafRepository leaves = new LeafRepository();
    final LogIdentity identity;
    final CheckpointFile file;
    final LogGuard guard;
    final Publisher publisher;
    final Integrator integrator;
    final LogStart start;
    final LogKeeper keeper;

    TestLog(Database database, Path directory) {
        this(database, directory, SIGNER);
    }

    TestLog(Database database, Path directory, NoteSigner signer) {
        this(
                database,
                directory,
                signer,
                new TrustPolicy(List.of(signer.verifierKey()), List.of(), new Quorum.None()),
                InstantSource.fixed(TIME));
    }

    TestLog(Database database, Path directory, NoteSigner signer, TrustPolicy policy, InstantSource clock) {
        this(database, directory, new DiskTileStore(directory), signer, policy, clock);
    }

    /// A log without witnesses whose tiles lie in a store of the test's choice.
    TestLog(Database database, Path directory, TileStore tiles, InstantSource clock) {
        this(
                database,
                directory,
                tiles,
                SIGNER,
                new TrustPolicy(List.of(SIGNER.verifierKey()), List.of(), new Quorum.None()),
                clock);
    }

    private TestLog(
            Database database,
            Path directory,
            TileStore tiles,
            NoteSigner signer,
            TrustPolicy policy,
            InstantSource clock) {
        Settings settings = new Settings(directory);
        this.database = database;
        this.tiles = tiles;
        this.identity = new LogIdentity(signer);
        this.file = new CheckpointFile(new DiskCheckpointStore(directory));
        this.guard = new LogGuard(settings, clock);
        Witnesses witnesses =
                new Witnesses(policy, signer.verifierKey(), tiles, new WitnessClient(settings.witnessTimeout()));
        this.publisher = new Publisher(database, heads, identity, file, witnesses, guard, clock);
        this.integrator = new Integrator(database, leaves, heads, tiles);
        this.start = new LogStart(database, heads, identity, file, tiles, witnesses, leaves, guard);
        this.keeper = new LogKeeper(start, integrator, publisher, guard, settings, clock);
    }

    private record Settings(Path directory) implements LogSettings {
        @Override
        public String origin() {
            return ORIGIN;
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

    void append(int count) {
        database.inTransaction(connection -> {
            long next = leaves.lockNextIndex(connection);
            List<PlacedLeaf> added = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                byte[] commitment = new byte[32];
                new SecureRandom().nextBytes(commitment);
                added.add(new PlacedLeaf(next + i, Ids.next(), TIME, commitment));
            }
            leaves.insert(connection, added);
            return null;
        });
    }

    /// Integrates and publishes all that was appended.
    void catchUp() {
        while (integrator.integrate()) {
            publisher.publish();
        }
        publisher.publish();
    }
}
