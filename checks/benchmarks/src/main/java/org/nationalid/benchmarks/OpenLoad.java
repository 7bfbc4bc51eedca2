package org.nationalid.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Starts work at fixed times whether or not earlier work has ended, and counts latency from the time at which it
/// should have started: a platform that stalls cannot hide it by slowing the load down.
final class OpenLoad {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final double ratePerSecond;
    private final Duration duration;

    OpenLoad(double ratePerSecond, Duration duration) {
        this.ratePerSecond = ratePerSecond;
        this.duration = duration;
    }

    /// One piece of work; throwing means that it failed.
    interface Work {
        void doIt(int number);
    }

    /// @param failures what went wrong, each with its message
    record Outcome(List<Double> sortedMillis, List<String> failures) {
        double percentile(double part) {
            if (sortedMillis.isEmpty()) return Double.NaN;
            int index = (int) Math.ceil(part * sortedMillis.size()) - 1;
            return sortedMillis.get(Math.clamp(index, 0, sortedMillis.size() - 1));
        }

        int done() {
            return sortedMillis.size();
        }
    }

    int pieces() {
        return Math.toIntExact(Math.round(ratePerSecond * duration.toMillis() / 1000));
    }

    Outcome run(Work work) {
        var millis = new ArrayList<Double>();
        var failures = new ArrayList<String>();
        long gapNanos = Math.round(1e9 / ratePerSecond);
        long first = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < pieces(); number++) {
                long intended = first + number * gapNanos;
                sleepUntil(intended);
                int own = number;
                threads.execute(() -> {
                    try {
                        work.doIt(own);
                        double taken = (System.nanoTime() - intended) / NANOS_PER_MILLI;
                        synchronized (millis) {
                            millis.add(taken);
                        }
                    } catch (RuntimeException e) {
                        synchronized (millis) {
                            failures.add(String.valueOf(e.getMessage()));
                        }
                    }
                });
            }
            threads.shutdown();
            if (!threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) threads.shutdownNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (millis) {
            return new Outcome(millis.stream().sorted().toList(), List.copyOf(failures));
        }
    }

    private static void sleepUntil(long nanoTime) {
        for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
