package org.nationalid.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class OpenLoadTest {
    private final OpenLoad load = new OpenLoad(200, Duration.ofMillis(100));

    @Test
    void doesAsMuchAsRateAndTimeSay() {
        assertEquals(20, load.pieces());
        assertEquals(20, load.run(_ -> {}).done());
    }

    @Test
    void startsTheNextPieceThoughEarlierOnesStillWait() {
        var allStarted = new CountDownLatch(load.pieces());

        OpenLoad.Outcome outcome = load.run(_ -> {
            allStarted.countDown();
            await(allStarted);
        });

        assertEquals(20, outcome.done());
    }

    @Test
    void countsWhatFailsApart() {
        OpenLoad.Outcome outcome = load.run(number -> {
            if (number % 4 == 0) throw new IllegalStateException("refused");
        });

        assertEquals(15, outcome.done());
        assertEquals(List.of("refused", "refused", "refused", "refused", "refused"), outcome.failures());
    }

    @Test
    void readsPercentilesFromTheOrderedTimes() {
        var outcome = new OpenLoad.Outcome(List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 100.0), List.of());

        assertEquals(5.0, outcome.percentile(0.50));
        assertEquals(100.0, outcome.percentile(0.99));
        assertTrue(Double.isNaN(new OpenLoad.Outcome(List.of(), List.of()).percentile(0.5)));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
