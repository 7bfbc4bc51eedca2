package org.nationalid.audit.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nationalid.audit.database.TestDatabase;
import org.nationalid.testsupport.MovableClock;
import org.nationalid.transparencylog.check.LogCheck;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.tile.DiskTileStore;

/// A clock that jumps: order comes from places, never from times, so the log goes on.
class ClockFaultTest {
    @TempDir
    Path directory;

    private final MovableClock clock = new MovableClock(TestLog.TIME);
    private TestDatabase database;
    private TestLog log;
    private LogReadiness readiness;

    @BeforeEach
    void growALog() throws SQLException {
        database = TestDatabase.fresh();
        log = new TestLog(database.database(), directory, new DiskTileStore(directory), clock);
        readiness = new LogReadiness(log.guard, log.keeper, clock);
        log.append(300);
        log.keeper.step();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void anHourKeepsOrderAndGrowth(int hours) {
        clock.advance(Duration.ofHours(hours));
        log.append(20);
        log.keeper.step();
        Checkpoint published = Checkpoint.of(log.publisher.published().orElseThrow());
        assertEquals(320, published.size());
        assertEquals(List.of(), LogCheck.run(log.tiles(), published, _ -> {}));
        assertEquals(Status.UP, readiness.call().getStatus());
        assertTrue(log.guard.damage().isEmpty());
    }

    @Test
    void setBackDoesNotHideThatNothingHappensAnyMore() {
        assertEquals(Status.UP, readiness.call().getStatus());
        clock.advance(Duration.ofHours(-1));
        assertEquals(Status.DOWN, readiness.call().getStatus());
        log.keeper.step();
        assertEquals(Status.UP, readiness.call().getStatus());
        clock.advance(Duration.ofSeconds(6));
        assertEquals(Status.DOWN, readiness.call().getStatus());
    }
}
