package org.nationalid.audit.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nationalid.audit.database.TestDatabase;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.testsupport.PostgresResource;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.tile.DiskTileStore;

/// One of two nodes stops for longer than PostgreSQL leaves it its locks (SIGSTOP, a paused machine), the other goes
/// on, and then the first wakes up.
class TwoIntegratorsTest {
    /// As the service sets it, but sooner.
    private static final String IMPATIENT = "set idle_in_transaction_session_timeout = '200ms'";

    @TempDir
    Path directory;

    private TestDatabase database;
    private TestLog log;

    @BeforeEach
    void growALog() throws SQLException {
        database = TestDatabase.migrated(PostgresResource.freshDatabase(), IMPATIENT);
        log = new TestLog(database.database(), directory);
        log.append(600);
        log.catchUp();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private long publishedSize() {
        return Checkpoint.of(log.publisher.published().orElseThrow()).size();
    }

    @Test
    void theOneThatFrozeBetweenTilesAndCommitLosesItsTurnAndChangesNothing() throws Exception {
        FaultyTileStore store = new FaultyTileStore(new DiskTileStore(directory.resolve("2026h2")));
        TestLog frozen = new TestLog(database.database(), directory, store, InstantSource.fixed(TestLog.TIME));
        log.append(40);
        store.freeze();
        FutureTask<Boolean> turn = new FutureTask<>(frozen.integrator::integrate);
        Thread.ofVirtual().start(turn);
        store.awaitFrozen();

        // The lock is free as soon as PostgreSQL has given up the frozen one.
        log.append(25);
        while (publishedSize() < 665) {
            log.catchUp();
        }
        TreeHead before = database.database().read(log.heads::current);

        store.thaw();
        Throwable cause = assertThrows(ExecutionException.class, turn::get).getCause();
        assertEquals(
                "audit-unavailable",
                assertInstanceOf(Refusal.class, cause).code().slug());
        assertEquals(before.root(), database.database().read(log.heads::current).root());
        frozen.start.verify();
        frozen.append(5);
        frozen.catchUp();
        assertEquals(670, publishedSize());
    }

    @Test
    void theOneThatFrozeBeforeItSignedDoesNotTakeTheLogBack() throws Exception {
        Semaphore reached = new Semaphore(0);
        CountDownLatch thawed = new CountDownLatch(1);
        AtomicBoolean isFirst = new AtomicBoolean(true);
        TestLog frozen = new TestLog(database.database(), directory, log.tiles(), () -> {
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
        log.append(40);
        log.integrator.integrate();
        FutureTask<Void> turn = new FutureTask<>(frozen.publisher::publish, null);
        Thread.ofVirtual().start(turn);
        reached.acquire();
        log.append(25);
        log.catchUp();

        thawed.countDown();
        turn.get();
        assertEquals(665, publishedSize());
        assertEquals(665, Checkpoint.of(log.file().read().orElseThrow()).size());
    }
}
