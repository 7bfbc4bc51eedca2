package org.nationalid.audit.log;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nationalid.audit.database.KillablePostgres;
import org.nationalid.audit.database.TestDatabase;
import org.nationalid.audit.entry.TestAppender;
import org.nationalid.audit.leaf.LeafRepository;
import org.nationalid.audit.leaf.PlacedLeaf;
import org.nationalid.platform.id.Ids;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.testsupport.MovableClock;
import org.nationalid.transparencylog.check.LogCheck;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.tile.DiskTileStore;

class DiskFullTest {
    @TempDir
    Path folder;

    @Test
    void theLogWaitsForRoomForItsTilesAndGoesOnWithoutHarm() throws Exception {
        MovableClock clock = new MovableClock(TestLog.TIME);
        Path tiles = folder.resolve("tiles");
        try (SmallDisk disk = SmallDisk.mount(tiles, 1);
                TestDatabase database = TestDatabase.fresh()) {
            TestLog log = new TestLog(database.database(), tiles, new DiskTileStore(tiles), clock);
            log.append(2_000);
            log.keeper.step();
            assertEquals(2_000, publishedSize(log));
            log.append(8_000);
            log.keeper.step();
            assertTrue(publishedSize(log) < 10_000);
            assertDoesNotThrow(log.guard::refuseIfClosed);

            clock.advance(Duration.ofSeconds(60));
            Refusal refused = assertThrows(Refusal.class, log.guard::refuseIfClosed);
            assertEquals(LogRefusal.LOG_STALLED, refused.code());
            assertEquals(503, refused.code().status());
            assertTrue(refused.retryAfterSeconds() > 0);

            disk.resize(8);
            log.keeper.step();
            assertDoesNotThrow(log.guard::refuseIfClosed);
            assertEquals(10_000, publishedSize(log));
            Checkpoint published = Checkpoint.of(log.publisher.published().orElseThrow());
            assertEquals(List.of(), LogCheck.run(log.tiles(), published, _ -> {}));
            assertEquals(Optional.empty(), log.guard.damage());
            assertNoHalfFiles(tiles);
        }
    }

    private static long publishedSize(TestLog log) {
        return Checkpoint.of(log.publisher.published().orElseThrow()).size();
    }

    private static void assertNoHalfFiles(Path tiles) throws Exception {
        try (Stream<Path> files = Files.walk(tiles)) {
            assertEquals(
                    List.of(),
                    files.filter(file -> file.getFileName().toString().startsWith("."))
                            .toList());
        }
    }

    @Test
    void entriesAreRefusedWhenPostgresHasNoRoomAndNoneThatWasAcknowledgedIsLost() throws Exception {
        Path small = folder.resolve("small");
        Map<UUID, PlacedLeaf> acknowledged = new HashMap<>();
        try (SmallDisk disk = SmallDisk.mount(small, 128)) {
            Path grown = folder.resolve("grown");
            try (KillablePostgres server = KillablePostgres.start(
                            small.resolve("data"), Map.of("synchronous_commit", "on", "min_wal_size", "32MB"));
                    TestDatabase database = TestDatabase.migrated(server.url(), "select 1")) {
                TestAppender appender = new TestAppender(database.database());
                disk.fill();
                Refusal refused = assertThrows(Refusal.class, () -> {
                    while (acknowledged.size() < 100_000) {
                        UUID id = Ids.next();
                        acknowledged.put(id, appender.append(id));
                    }
                });
                assertEquals("audit-unavailable", refused.code().slug());
                assertEquals(503, refused.code().status());
                assertTrue(refused.retryAfterSeconds() > 0);
                if (server.isAlive()) {
                    server.kill();
                }
                Files.delete(small.resolve("filler"));
                server.copyTo(grown);
            }
            try (KillablePostgres server = KillablePostgres.start(grown, Map.of());
                    TestDatabase database = TestDatabase.existing(server.url())) {
                Map<UUID, Long> found = new HashMap<>();
                database.database()
                        .read(connection -> new LeafRepository().findFrom(connection, 0, 200_000))
                        .forEach(leaf -> found.put(leaf.id(), leaf.index()));
                acknowledged.forEach((id, leaf) -> assertEquals(leaf.index(), found.get(id)));
                assertEquals(
                        found.size(),
                        new TestAppender(database.database()).append(Ids.next()).index());
            }
        }
    }
}
