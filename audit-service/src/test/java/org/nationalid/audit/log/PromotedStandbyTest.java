package org.nationalid.audit.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nationalid.audit.database.KillablePostgres;
import org.nationalid.audit.database.TestDatabase;
import org.nationalid.audit.entry.TestAppender;
import org.nationalid.audit.leaf.LeafRepository;
import org.nationalid.platform.id.Ids;
import org.nationalid.testsupport.FaultProxy;
import org.nationalid.transparencylog.note.Checkpoint;

/// The primary dies and its standby is promoted, with real streaming replication.
class PromotedStandbyTest {
    private static final Map<String, String> DURABLE = Map.of("synchronous_commit", "on");

    @TempDir
    Path folder;

    @Test
    void aSynchronousStandbyHasEverythingThatWasAcknowledged() throws Exception {
        Path base = migratedBase();
        try (KillablePostgres primary = KillablePostgres.start(base.resolve("primary"), DURABLE);
                KillablePostgres standby = standbyOf(primary.port(), base);
                TestDatabase before = TestDatabase.existing(primary.url());
                TestDatabase after = TestDatabase.existing(standby.url())) {
            before.execute("alter system set synchronous_standby_names = '*'");
            before.execute("select pg_reload_conf()");
            awaitSynchronous(before);
            TestAppender appender = new TestAppender(before.database());
            Map<UUID, Long> acknowledged = new HashMap<>();
            for (int i = 0; i < 100; i++) {
                UUID id = Ids.next();
                acknowledged.put(id, appender.append(id).index());
            }
            primary.kill();
            after.execute("select pg_promote(true, 30)");
            assertEquals(acknowledged, placesIn(after));
        }
    }

    @Test
    void theLossOfASignedTailIsNoticedAndNothingIsWritten() throws Exception {
        Path base = migratedBase();
        Path tiles = folder.resolve("tiles");
        try (KillablePostgres primary = KillablePostgres.start(base.resolve("primary"), DURABLE);
                FaultProxy network = new FaultProxy(primary.port());
                KillablePostgres standby = standbyOf(network.port(), base);
                TestDatabase before = TestDatabase.existing(primary.url());
                TestDatabase after = TestDatabase.existing(standby.url())) {
            TestLog log = new TestLog(before.database(), tiles);
            log.append(300);
            log.catchUp();
            while (headOf(after) < 300) {
                Thread.sleep(20);
            }
            network.behave(new FaultProxy.Behaviour.Cut());
            log.append(50);
            log.catchUp();
            assertEquals(
                    350, Checkpoint.of(log.publisher.published().orElseThrow()).size());
            primary.kill();
            after.execute("select pg_promote(true, 30)");

            TestLog promoted = new TestLog(after.database(), tiles);
            String reason =
                    assertThrows(LogDamaged.class, promoted.start::verify).getMessage();
            assertTrue(reason.contains("size 350 was signed, but the database knows only 300 leaves"), reason);
        }
    }

    /// Two equal folders: a primary's and a standby's to be.
    private Path migratedBase() throws IOException, SQLException {
        KillablePostgres server = KillablePostgres.start(folder.resolve("first"), DURABLE);
        try (server) {
            TestDatabase.migrated(server.url(), "select 1").close();
        }
        server.copyTo(folder.resolve("primary"));
        server.copyTo(folder.resolve("standby"));
        return folder;
    }

    private static KillablePostgres standbyOf(int port, Path base) throws IOException {
        Path data = base.resolve("standby");
        Files.createFile(data.resolve("standby.signal"));
        Files.writeString(
                data.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=" + port + " user=postgres'\n"
                        + "wal_retrieve_retry_interval = '100ms'\n");
        return KillablePostgres.start(data, Map.of());
    }

    private static void awaitSynchronous(TestDatabase primary) throws InterruptedException {
        String sql = "select count(*) from pg_stat_replication where sync_state = 'sync'";
        while (number(primary, sql) == 0) {
            Thread.sleep(20);
        }
    }

    private static long headOf(TestDatabase database) {
        return number(database, "select size from tree_head");
    }

    private static long number(TestDatabase database, String sql) {
        return database.database().read(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private static Map<UUID, Long> placesIn(TestDatabase database) {
        Map<UUID, Long> places = new HashMap<>();
        database.database()
                .read(connection -> new LeafRepository().findFrom(connection, 0, 10_000))
                .forEach(leaf -> places.put(leaf.id(), leaf.index()));
        return places;
    }
}
