package org.nationalid.audit.log;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.audit.database.MortalDatabase;
import org.nationalid.audit.leaf.PlacedLeaf;
import org.nationalid.testsupport.MovableClock;

/// What may go wrong while one half-year's log gives way to the next.
class LogTurnFaultTest extends TurningLog {
    @Nested
    class ALogThatHasEnded {
        @Test
        void isNotSignedAgainByANodeThatFroze() throws Exception {
            Semaphore reached = new Semaphore(0);
            CountDownLatch thawed = new CountDownLatch(1);
            AtomicBoolean isFirst = new AtomicBoolean(true);
            TestLog frozen = node(() -> {
                if (isFirst.getAndSet(false)) {
                    reached.release();
                    try {
                        thawed.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
                return TestLog.TIME;
            });
            append(log, 10);
            log.integrator.integrate();
            FutureTask<Void> turn = new FutureTask<>(frozen.publisher::publish, null);
            Thread.ofVirtual().start(turn);
            reached.acquire();
            append(log, 5);
            clock.set(NEW_YEAR);
            log.catchUp();
            append(log, 5);
            log.catchUp();

            thawed.countDown();
            turn.get();
            assertEquals(315, log.published.all().getFirst().size());
            assertWhole();
        }

        @Test
        void mayBeTakenAwayAsAWhole() throws IOException {
            clock.set(NEW_YEAR);
            log.catchUp();
            Files.move(directory.resolve("2026h2"), temporary.resolve("archive"));
            assertDoesNotThrow(node(clock).start::verify);
            assertFalse(log.published.isHere(log.published.all().getFirst()));
        }

        @Test
        void isNotBelievedWhenPartOfItIsGone() throws IOException {
            clock.set(NEW_YEAR);
            log.catchUp();
            Files.delete(directory.resolve("2026h2/tile/0/001.p/44"));
            assertThrows(LogDamaged.class, node(clock).start::verify);
        }
    }

    @Nested
    class ADatabaseFromBeforeTheTurn {
        @Test
        void isRefusedBecauseTheNextLogLiesBesideIt() throws SQLException {
            database.execute("create table old_head as select * from tree_head");
            database.execute("create table old_checkpoint as select * from published_checkpoint");
            clock.set(NEW_YEAR);
            log.catchUp();
            database.execute("delete from published_checkpoint");
            database.execute("insert into published_checkpoint select * from old_checkpoint");
            database.execute("delete from tree_head");
            database.execute("insert into tree_head select * from old_head");
            String reason =
                    assertThrows(LogDamaged.class, node(clock).start::verify).getMessage();
            assertTrue(reason.contains("2027h1 was begun"), reason);
        }
    }

    /// The end of a process, at a moment of the test's choice.
    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Nested
    class AProcess {
        private int stepsLeft;

        private void liveOn() {
            if (stepsLeft-- == 0) {
                throw new Death();
            }
        }

        /// Everything that it writes, in files and in the database, is a step; it dies before or after each in turn.
        @Test
        void mayDieAtEveryStepOfTheTurn() throws SQLException {
            int deaths = 0;
            while (diesAt(deaths)) {
                deaths++;
            }
            assertTrue(deaths > 20, "only " + deaths + " steps were tried");
        }

        private boolean diesAt(int step) throws SQLException {
            beginAgain("run-" + step);
            append(log, 3);
            clock.set(NEW_YEAR);
            stepsLeft = step;
            TestLog mortal = new TestLog(
                    new MortalDatabase(database, this::liveOn),
                    new MortalStores(this::liveOn).onDisk(directory),
                    TestLog.SERIES,
                    Optional.empty(),
                    clock);
            boolean hasDied = false;
            try {
                mortal.keeper.step();
            } catch (Death e) {
                hasDied = true;
            }
            append(log, 5);
            log = node(clock);
            log.keeper.step();
            append(log, 2);
            log.keeper.step();
            assertEquals(Optional.empty(), log.guard.damage());
            assertEquals(List.of(origin("2026h2"), origin("2027h1")), origins());
            assertWhole();
            return hasDied;
        }

        /// An empty database and an empty folder are cheaper than new ones.
        private void beginAgain(String folder) throws SQLException {
            database.execute("truncate leaf, published_checkpoint");
            database.execute("update sequence_head set next_index = 0");
            database.execute("update tree_head set origin = null, first_index = 0, size = 0, range = '',"
                    + " root = sha256(''), end_index = null, next_origin = null");
            appended.clear();
            directory = temporary.resolve(folder);
            clock.set(TestLog.TIME);
            log = node(clock);
            append(log, 300);
            log.catchUp();
        }
    }

    @Nested
    class TwoNodes {
        /// One node's clock is an hour late; half-years pass while both work and others append.
        @Test
        void makeOneSeriesOfLogs() throws Exception {
            MovableClock lateClock = new MovableClock(TestLog.TIME);
            TestLog late = node(lateClock);
            record Promise(PlacedLeaf leaf, String origin) {}
            List<Promise> promises = new ArrayList<>();
            AtomicBoolean isOver = new AtomicBoolean();
            List<FutureTask<?>> work = new ArrayList<>();
            for (TestLog node : List.of(log, late)) {
                work.add(new FutureTask<>(() -> {
                    while (!isOver.get()) {
                        node.keeper.step();
                    }
                    return null;
                }));
            }
            FutureTask<?> appender = new FutureTask<>(() -> {
                for (String turn : List.of("2027-01-01", "2027-07-01", "2028-01-01")) {
                    Instant now = Instant.parse(turn + "T00:10:00Z");
                    int before = log.published.all().size();
                    clock.set(now);
                    lateClock.set(now.minus(Duration.ofHours(1)));
                    for (int i = 0; i < 2_000 && log.published.all().size() == before; i++) {
                        append(log, 13);
                        LogSpans spans = spans();
                        appended.subList(appended.size() - 13, appended.size())
                                .forEach(leaf -> promises.add(new Promise(leaf, spans.originOf(leaf.index()))));
                    }
                }
                return null;
            });
            work.forEach(Thread.ofVirtual()::start);
            Thread.ofVirtual().start(appender);
            try {
                appender.get();
            } finally {
                isOver.set(true);
            }
            for (FutureTask<?> node : work) {
                node.get();
            }
            log.keeper.step();

            assertEquals(Optional.empty(), log.guard.damage());
            assertEquals(Optional.empty(), late.guard.damage());
            assertEquals(List.of(origin("2026h2"), origin("2027h1"), origin("2027h2"), origin("2028h1")), origins());
            for (Promise promise : promises) {
                assertEquals(
                        promise.origin(),
                        log.published
                                .holding(promise.leaf().index())
                                .orElseThrow()
                                .origin());
            }
            assertWhole();
        }
    }
}
