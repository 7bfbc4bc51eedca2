package org.nationalid.audit.log;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nationalid.audit.database.TestDatabase;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.tile.TileConflict;
import org.nationalid.transparencylog.tile.TileReader;

class LogFaultTest {
    @TempDir
    Path directory;

    private TestDatabase database;
    private TestLog log;

    @BeforeEach
    void growALog() throws SQLException {
        database = TestDatabase.fresh();
        log = new TestLog(database.database(), directory);
        log.append(600);
        log.catchUp();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Nested
    class AfterARestart {
        @Test
        void aHealthyLogGoesOn() {
            TestLog restarted = new TestLog(database.database(), directory);
            assertDoesNotThrow(restarted.start::verify);
            restarted.append(1);
            restarted.catchUp();
            assertEquals(
                    601,
                    Checkpoint.of(restarted.publisher.published().orElseThrow()).size());
        }

        @Test
        void aProcessThatDiedBetweenTilesAndCommitIsRepeated() throws SQLException {
            log.append(300);
            database.execute("create function fail() returns trigger language plpgsql as"
                    + " $$ begin raise exception 'killed'; end $$");
            database.execute("create constraint trigger killed after update on tree_head deferrable initially deferred"
                    + " for each row execute function fail()");
            assertThrows(Refusal.class, log.integrator::integrate);
            database.execute("drop trigger killed on tree_head");

            TestLog restarted = new TestLog(database.database(), directory);
            restarted.start.verify();
            restarted.append(5);
            restarted.catchUp();
            Checkpoint checkpoint =
                    Checkpoint.of(restarted.publisher.published().orElseThrow());
            assertEquals(905, checkpoint.size());
            assertEquals(
                    checkpoint.root(),
                    new TileReader(restarted.tiles(), 905).proofs().root());
        }

        @Test
        void aDatabaseFromYesterdaysBackupIsRefused() throws SQLException {
            database.execute("create table backup_head as select * from tree_head");
            database.execute("create table backup_checkpoint as select * from published_checkpoint");
            log.append(50);
            log.catchUp();
            database.execute("update tree_head set (size, range, root) = (select size, range, root from backup_head)");
            database.execute("delete from published_checkpoint");
            database.execute("insert into published_checkpoint select * from backup_checkpoint");
            assertDamaged("was a backup restored");
        }

        @Test
        void aTileFolderFromYesterdaysBackupIsRefused() throws IOException {
            Path today = directory.resolve("2026h2/tile/0/002.p/88");
            assertTrue(Files.exists(today));
            Files.delete(today);
            assertDamaged("the tiles end before");
        }

        @ParameterizedTest
        @ValueSource(strings = {"2026h2/tile/0/002.p/88", "2026h2/tile/1/000.p/2"})
        void aFlippedBitAtTheEdgeOfTheTreeIsRefused(String tile) throws IOException {
            byte[] bytes = Files.readAllBytes(directory.resolve(tile));
            bytes[7] ^= 4;
            Files.write(directory.resolve(tile), bytes);
            assertDamaged("another root");
        }

        @Test
        void anotherKeyIsRefused() {
            byte[] seed = new byte[32];
            seed[3] = 9;
            TestLog other = new TestLog(database.database(), directory, seed);
            assertTrue(assertThrows(LogDamaged.class, other.start::verify)
                    .getMessage()
                    .contains("not signed by the configured key"));
        }

        @Test
        void anEditedHeadIsRefused() throws SQLException {
            database.execute("update tree_head set root = sha256('forged')");
            assertDamaged("contradicts itself");
        }

        private void assertDamaged(String reason) {
            TestLog restarted = new TestLog(database.database(), directory);
            String message =
                    assertThrows(LogDamaged.class, restarted.start::verify).getMessage();
            assertTrue(message.contains(reason), message);
        }
    }

    @Nested
    class AnIntegrator {
        @Test
        void doesNotStepOverALeafThatSomebodyRemoved() throws SQLException {
            log.append(10);
            database.execute("delete from leaf where log_index = 604");
            assertTrue(assertThrows(LogDamaged.class, log.integrator::integrate)
                    .getMessage()
                    .contains("leaf 604"));
        }

        @Test
        void doesNotForkTheLogWhenOlderHeadsAreRestoredUnderIt() throws SQLException {
            database.execute("create table backup_head as select * from tree_head");
            log.append(20);
            log.catchUp();
            database.execute("update tree_head set (size, range, root) = (select size, range, root from backup_head)");
            database.execute("update leaf set commitment = sha256('other history') where log_index = 610");
            assertThrows(TileConflict.class, log.integrator::integrate);
        }

        @Test
        void sharesTheWorkWithOthersWithoutHarm() throws Exception {
            TestLog second = new TestLog(database.database(), directory);
            try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
                List<Future<?>> work = new ArrayList<>();
                work.add(threads.submit(() -> {
                    for (int i = 0; i < 60; i++) {
                        log.append(13);
                    }
                }));
                for (TestLog node : List.of(log, second)) {
                    work.add(threads.submit(() -> {
                        for (int i = 0; i < 60; i++) {
                            node.catchUp();
                        }
                    }));
                }
                for (Future<?> each : work) {
                    each.get();
                }
            }
            log.catchUp();
            assertDoesNotThrow(second.start::verify);
            assertEquals(
                    600 + 60 * 13,
                    Checkpoint.of(log.publisher.published().orElseThrow()).size());
        }

        @Test
        void thatSleptThroughAnothersWorkChangesNothing() throws SQLException {
            TestLog sleeper = new TestLog(database.database(), directory);
            TreeHead stale = sleeper.database.read(sleeper.heads::current);
            log.append(40);
            log.catchUp();
            assertThrows(
                    LogDamaged.class,
                    () -> sleeper.database.inTransaction(connection -> {
                        sleeper.heads.advance(connection, stale, stale.range().append(stale.root()));
                        return null;
                    }));
            assertEquals(
                    640, Checkpoint.of(log.publisher.published().orElseThrow()).size());
        }
    }

    @Nested
    class TheServicesRole {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "delete from leaf",
                    "update leaf set commitment = sha256('')",
                    "truncate leaf",
                    "delete from entry",
                    "update entry set sealed_payload = ''",
                    "update entry set occurred_at = now()",
                    "update data_key set half_year = ''",
                    "delete from data_key",
                    "delete from published_checkpoint",
                    "drop table leaf",
                    "alter table leaf add column x text"
                })
        void cannotRewriteHistory(String sql) throws SQLException {
            try (TestDatabase service = database.asService()) {
                SQLException refused = assertThrows(SQLException.class, () -> service.execute(sql));
                assertEquals("42501", refused.getSQLState(), refused.getMessage());
            }
        }

        @Test
        void isEnoughForTheLogsWork() throws SQLException {
            try (TestDatabase service = database.asService()) {
                TestLog asService = new TestLog(service.database(), directory);
                asService.append(7);
                asService.catchUp();
                assertEquals(
                        607,
                        Checkpoint.of(asService.publisher.published().orElseThrow())
                                .size());
            }
        }
    }
}
