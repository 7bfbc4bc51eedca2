package org.nationalid.platform.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;

/// Counts the dear operations, so that a benchmark can say how many one authentication needs.
public final class Work {
    private static final Counter SIGNED =
            Counter.builder("nid.signatures").tag("operation", "sign").register(Metrics.globalRegistry);
    private static final Counter VERIFIED =
            Counter.builder("nid.signatures").tag("operation", "verify").register(Metrics.globalRegistry);
    private static final Counter QUERIED = Counter.builder("nid.queries").register(Metrics.globalRegistry);

    private Work() {}

    public static void signed() {
        SIGNED.increment();
    }

    public static void verified() {
        VERIFIED.increment();
    }

    /// One statement sent to the database.
    public static void queried() {
        QUERIED.increment();
    }
}
