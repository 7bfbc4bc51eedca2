package org.nationalid.audit.log;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nationalid.audit.database.TestDatabase;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.testsupport.MovableClock;
import org.nationalid.transparencylog.check.LogCheck;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.tile.DiskTileStore;

/// A store that answers late, wrongly or not at all: the log tries again, writes the same bytes, and leaves no hole.
class TileStoreFaultTest {
    @TempDir
    Path directory;

    private final MovableClock clock = new MovableClock(TestLog.TIME);
    private TestDatabase database;
    private FaultyTileStore store;
    private TestLog log;

    @BeforeEach
    void growALog() throws SQLException {
        database = TestDatabase.fresh();
        store = new FaultyTileStore(new DiskTileStore(directory));
        log = new TestLog(database.database(), directory, store, clock);
        log.append(300);
        log.keeper.step();
        assertWholeUpTo(300);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void assertWholeUpTo(long size) {
        Checkpoint published = Checkpoint.of(log.publisher.published().orElseThrow());
        assertEquals(size, published.size());
        assertEquals(List.of(), LogCheck.run(new DiskTileStore(directory), published, _ -> {}));
        assertEquals(Optional.empty(), log.guard.damage());
    }

    @Test
    void refusedWritesAreRepeated() {
        store.refuseWrites(3);
        log.append(300);
        for (int i = 0; i < 3; i++) {
            log.keeper.step();
            assertWholeUpTo(300);
        }
        log.keeper.step();
        assertWholeUpTo(600);
    }

    @Test
    void aWriteWhoseAnswerIsLostIsRepeatedWithTheSameBytes() {
        store.loseAnswers(2);
        log.append(300);
        log.keeper.step();
        // More entries came meanwhile; the bytes that were written before must still be found unchanged.
        log.append(7);
        log.keeper.step();
        assertWholeUpTo(300);
        log.keeper.step();
        assertWholeUpTo(607);
    }

    @Test
    void staleReadsAreLookedAtAgain() {
        store.readStale(2);
        log.append(10);
        log.keeper.step();
        assertWholeUpTo(300);
        log.keeper.step();
        assertWholeUpTo(310);
    }

    @Test
    void whatStaysMissingClosesTheLog() {
        store.readStale(1_000);
        log.append(10);
        for (int i = 0; i < 5; i++) {
            assertDoesNotThrow(log.guard::refuseIfClosed);
            log.keeper.step();
        }
        assertTrue(log.guard.damage().orElseThrow().contains("is not there"));
    }

    @Test
    void entriesAreRefusedWhenTheStoreIsAwayForLongAndAcceptedWhenItIsBack() {
        store.refuseWrites(4);
        log.append(10);
        log.keeper.step();
        clock.advance(Duration.ofSeconds(59));
        log.keeper.step();
        assertDoesNotThrow(log.guard::refuseIfClosed);
        clock.advance(Duration.ofSeconds(1));
        Refusal refused = assertThrows(Refusal.class, log.guard::refuseIfClosed);
        assertEquals(LogRefusal.LOG_STALLED, refused.code());
        assertEquals(10, refused.retryAfterSeconds());
        log.keeper.step();
        log.keeper.step();
        log.keeper.step();
        assertDoesNotThrow(log.guard::refuseIfClosed);
        assertWholeUpTo(310);
    }
}
