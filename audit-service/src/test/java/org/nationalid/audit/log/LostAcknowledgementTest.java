package org.nationalid.audit.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nationalid.audit.database.KillablePostgres;
import org.nationalid.audit.database.TestDatabase;
import org.nationalid.audit.leaf.LeafRepository;
import org.nationalid.audit.leaf.PlacedLeaf;
import org.nationalid.platform.id.Ids;

/// A client keeps its own list of what was acknowledged; then every process of a PostgreSQL that is set to answer
/// before it writes is killed at once. What the client looks for afterwards must be there, or the look must say so.
class LostAcknowledgementTest {
    private static final Instant TIME = Instant.parse("2026-11-23T02:30:11Z");
    private static final int ENTRIES = 200;

    /// A server that answers before it writes, and writes ten seconds later.
    private static final Map<String, String> SLOPPY = Map.of("synchronous_commit", "off", "wal_writer_delay", "10s");

    @TempDir
    Path folder;

    @Test
    void nothingIsLostUnderTheServicesOwnSettings() throws Exception {
        assertEquals(Set.of(), lostAfterPowerFailure(serviceConnectionSql()));
    }

    /// The negative control: without those settings entries are lost, and the look notices.
    @Test
    void theSameLookNoticesTheLossThatOccursWithoutThem() throws Exception {
        assertFalse(lostAfterPowerFailure("select 1").isEmpty());
    }

    private Set<UUID> lostAfterPowerFailure(String connectionSql) throws Exception {
        try (KillablePostgres server = KillablePostgres.start(folder.resolve("data"), SLOPPY)) {
            Set<UUID> acknowledged;
            try (TestDatabase database = TestDatabase.migrated(server.url(), connectionSql)) {
                // What was there before the test must not be lost with it.
                database.execute("checkpoint");
                acknowledged = appendOneByOne(database);
                server.kill();
            }
            Path copy = server.copyTo(folder.resolve("copy"));
            try (KillablePostgres recovered = KillablePostgres.start(copy, Map.of());
                    TestDatabase database = TestDatabase.existing(recovered.url())) {
                Set<UUID> lost = new HashSet<>(acknowledged);
                database.database()
                        .read(connection -> new LeafRepository().findFrom(connection, 0, ENTRIES * 2))
                        .forEach(leaf -> lost.remove(leaf.id()));
                return lost;
            }
        }
    }

    private static Set<UUID> appendOneByOne(TestDatabase database) {
        LeafRepository leaves = new LeafRepository();
        Set<UUID> acknowledged = new HashSet<>();
        for (int i = 0; i < ENTRIES; i++) {
            UUID id = Ids.next();
            database.database().inTransaction(connection -> {
                long next = leaves.lockNextIndex(connection);
                leaves.insert(connection, List.of(new PlacedLeaf(next, id, TIME, new byte[32])));
                return null;
            });
            acknowledged.add(id);
        }
        return acknowledged;
    }

    private static String serviceConnectionSql() throws IOException {
        Properties properties = new Properties();
        try (InputStream file = LostAcknowledgementTest.class.getResourceAsStream("/application.properties")) {
            properties.load(file);
        }
        return properties.getProperty("quarkus.datasource.jdbc.new-connection-sql");
    }
}
