package org.nationalid.audit.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nationalid.audit.database.TestDatabase;
import org.nationalid.audit.leaf.LeafRepository;
import org.nationalid.audit.leaf.PlacedLeaf;
import org.nationalid.platform.id.Ids;

/// A client keeps its own list of what was acknowledged; then every process of a PostgreSQL that is set to answer
/// before it writes is killed at once. What the client looks for afterwards must be there, or the look must say so.
class LostAcknowledgementTest {
    private static final Instant TIME = Instant.parse("2026-11-23T02:30:11Z");
    private static final int ENTRIES = 200;

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
        Path data = folder.resolve("data");
        EmbeddedPostgres server = start(data);
        long processId = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
        Set<UUID> acknowledged;
        try (TestDatabase database = TestDatabase.migrated(server.getJdbcUrl("postgres", "postgres"), connectionSql)) {
            // What was there before the test must not be lost with it.
            database.execute("checkpoint");
            acknowledged = appendOneByOne(database);
            killAll(ProcessHandle.of(processId).orElseThrow());
        }
        Path copy = copyOf(data);
        try (EmbeddedPostgres recovered = start(copy);
                TestDatabase database = TestDatabase.existing(recovered.getJdbcUrl("postgres", "postgres"))) {
            Set<UUID> lost = new HashSet<>(acknowledged);
            database.database()
                    .read(connection -> new LeafRepository().findFrom(connection, 0, ENTRIES * 2))
                    .forEach(leaf -> lost.remove(leaf.id()));
            return lost;
        }
    }

    private static EmbeddedPostgres start(Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("wal_writer_delay", "10s")
                .start();
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

    private static void killAll(ProcessHandle postmaster) {
        List<ProcessHandle> processes = new ArrayList<>(List.of(postmaster));
        postmaster.descendants().forEach(processes::add);
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
    }

    /// The embedded server locks its folder for the life of this JVM, so the recovery works on a copy.
    private Path copyOf(Path data) throws IOException {
        Path copy = folder.resolve("copy");
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(data.relativize(file).toString());
                Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        Files.delete(copy.resolve("postmaster.pid"));
        return copy;
    }

    private static String serviceConnectionSql() throws IOException {
        Properties properties = new Properties();
        try (InputStream file = LostAcknowledgementTest.class.getResourceAsStream("/application.properties")) {
            properties.load(file);
        }
        return properties.getProperty("quarkus.datasource.jdbc.new-connection-sql");
    }
}
