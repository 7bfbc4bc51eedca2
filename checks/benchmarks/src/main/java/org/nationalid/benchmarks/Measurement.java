package org.nationalid.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/// Runs a load twice, first to warm up, then with all counters read before and after. What the platform does by
/// itself meanwhile (it looks for events every second, for example) is measured in an idle span before and taken off.
final class Measurement {
    private static final Duration IDLE = Duration.ofSeconds(5);

    private final Path home;
    private final Duration warmUp;
    private final Duration duration;

    Measurement(Path home, Duration warmUp, Duration duration) {
        this.home = home;
        this.warmUp = warmUp;
        this.duration = duration;
    }

    /// Everything per piece of work.
    ///
    /// @param cpuMillis by process
    record Result(
            double ratePerSecond, OpenLoad.Outcome outcome, Map<String, Double> cpuMillis, Counters.Reading counts) {}

    /// How many pieces of work a measurement at this rate does, warm-up included.
    int pieces(double ratePerSecond) {
        return new OpenLoad(ratePerSecond, warmUp).pieces() + new OpenLoad(ratePerSecond, duration).pieces();
    }

    Result of(double ratePerSecond, OpenLoad.Work work) {
        var warming = new OpenLoad(ratePerSecond, warmUp);
        warming.run(work);
        var processorTime = new ProcessorTime(home);
        try (var counters = new Counters(home)) {
            Span idle = Span.begin(processorTime, counters);
            sleep(IDLE);
            Spent whileIdle = idle.end(processorTime, counters);

            Span busy = Span.begin(processorTime, counters);
            OpenLoad.Outcome outcome =
                    new OpenLoad(ratePerSecond, duration).run(number -> work.doIt(warming.pieces() + number));
            Spent whileBusy = busy.end(processorTime, counters);
            return result(outcome, whileBusy, whileIdle);
        }
    }

    private static Result result(OpenLoad.Outcome outcome, Spent busy, Spent idle) {
        double idleShare = busy.seconds / idle.seconds;
        int done = Math.max(1, outcome.done());
        var cpu = new TreeMap<String, Double>();
        busy.cpuMillis.forEach((process, millis) -> {
            double own = millis - idleShare * idle.cpuMillis.getOrDefault(process, 0.0);
            cpu.put(process, Math.max(0, own / done));
        });
        Counters.Reading counts =
                busy.counts.minus(idle.counts.times(idleShare)).times(1.0 / done);
        return new Result(outcome.done() / busy.seconds, outcome, cpu, counts);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private record Spent(double seconds, Map<String, Double> cpuMillis, Counters.Reading counts) {}

    private record Span(long startedNanos, Map<String, Double> cpuMillis, Counters.Reading counts) {
        static Span begin(ProcessorTime processorTime, Counters counters) {
            Counters.Reading counts = counters.now();
            return new Span(System.nanoTime(), processorTime.now(), counts);
        }

        Spent end(ProcessorTime processorTime, Counters counters) {
            var spent = new TreeMap<String, Double>();
            processorTime
                    .now()
                    .forEach((process, millis) -> spent.put(process, millis - cpuMillis.getOrDefault(process, 0.0)));
            double seconds = (System.nanoTime() - startedNanos) / 1e9;
            return new Spent(seconds, spent, counters.now().minus(counts));
        }
    }
}
