package org.nationalid.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Red when the log is damaged, when entries wait for the tree for more than five seconds, or when too few witnesses
/// have answered for longer than the time of grace.
@Readiness
@ApplicationScoped
class LogReadiness implements HealthCheck {
    private static final Duration LAG_MAX = Duration.ofSeconds(5);

    private final LogGuard guard;
    private final LogKeeper keeper;
    private final InstantSource clock;

    LogReadiness(LogGuard guard, LogKeeper keeper, InstantSource clock) {
        this.guard = guard;
        this.keeper = keeper;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<String> damage = guard.damage();
        boolean isCurrent = isRecent(keeper.caughtUpAt());
        return HealthCheckResponse.named("log")
                .status(damage.isEmpty() && isCurrent && !guard.isGraceOver())
                .withData("damage", damage.orElse("none"))
                .withData("integrated within 5 s", isCurrent)
                .withData(
                        "unwitnessed since",
                        guard.unwitnessedSince().map(Instant::toString).orElse("never"))
                .build();
    }

    /// A time that lies ahead was told by a clock that was since set back; it says nothing.
    private boolean isRecent(Instant caughtUpAt) {
        Instant now = clock.instant();
        return !caughtUpAt.isAfter(now) && caughtUpAt.isAfter(now.minus(LAG_MAX));
    }
}
