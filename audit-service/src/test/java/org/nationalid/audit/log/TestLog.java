package org.nationalid.audit.log;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.nationalid.audit.database.Database;
import org.nationalid.audit.leaf.LeafRepository;
import org.nationalid.audit.leaf.PlacedLeaf;
import org.nationalid.platform.id.Ids;
import org.nationalid.transparencylog.note.NoteSigner;
import org.nationalid.transparencylog.tile.DiskTileStore;
import org.nationalid.transparencylog.tile.TileStore;

/// The log's real parts on a given database and folder: one node, without HTTP.
final class TestLog {
    static final String ORIGIN = "example.org/log";
    private static final Instant TIME = Instant.parse("2026-11-23T02:30:11Z");

    final Database database;
    final TileStore tiles;
    final HeadRepository heads = new HeadRepository();
    final LeafRepository leaves = new LeafRepository();
    final LogIdentity identity;
    final CheckpointFile file;
    final Publisher publisher;
    final Integrator integrator;
    final LogStart start;

    TestLog(Database database, Path directory) {
        this(database, directory, new byte[32]);
    }

    TestLog(Database database, Path directory, byte[] seed) {
        this.database = database;
        this.tiles = new DiskTileStore(directory);
        this.identity = new LogIdentity(NoteSigner.ofLog(ORIGIN, seed));
        this.file = new CheckpointFile(new Settings(ORIGIN, directory, Duration.ZERO));
        this.publisher = new Publisher(database, heads, identity, file, InstantSource.fixed(TIME));
        this.integrator = new Integrator(database, leaves, heads, tiles);
        this.start = new LogStart(database, heads, identity, file, tiles);
    }

    private record Settings(String origin, Path directory, Duration publishAfter) implements LogSettings {}

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
