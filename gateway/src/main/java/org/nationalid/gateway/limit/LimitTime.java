package org.nationalid.gateway.limit;

import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;

/// The platform's clock, in the form that a bucket reads.
@ApplicationScoped
class LimitTime implements TimeMeter {
    private static final long NANOS_A_SECOND = 1_000_000_000;

    private final InstantSource clock;

    LimitTime(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public long currentTimeNanos() {
        Instant now = clock.instant();
        return now.getEpochSecond() * NANOS_A_SECOND + now.getNano();
    }

    /// The nodes must agree, as far as their clocks do.
    @Override
    public boolean isWallClockBased() {
        return true;
    }
}
