package org.nationalid.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.nationalid.platform.problem.Refusal;

/// Decides whether entries may be accepted. A damaged log accepts nothing more within this process: somebody must look
/// first. A log without its witnesses goes on for a time of grace, loudly, and then stops as well.
@ApplicationScoped
public class LogGuard {
    private static final Logger LOG = Logger.getLogger(LogGuard.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final InstantSource clock;
    private final Duration grace;
    private final AtomicReference<String> damage = new AtomicReference<>();
    private final AtomicReference<Instant> unwitnessedSince = new AtomicReference<>();

    LogGuard(LogSettings settings, InstantSource clock) {
        this.clock = clock;
        this.grace = settings.witnessGrace();
    }

    void close(RuntimeException cause) {
        if (damage.compareAndSet(null, cause.getMessage())) {
            LOG.error("the log is damaged and accepts nothing any more", cause);
        }
    }

    Optional<String> damage() {
        return Optional.ofNullable(damage.get());
    }

    void witnessed() {
        if (unwitnessedSince.getAndSet(null) != null) {
            LOG.info("enough witnesses answer again");
        }
    }

    void unwitnessed() {
        if (unwitnessedSince.compareAndSet(null, clock.instant())) {
            LOG.errorf("too few witnesses answer; entries are accepted for another %s", grace);
        }
    }

    Optional<Instant> unwitnessedSince() {
        return Optional.ofNullable(unwitnessedSince.get());
    }

    boolean isGraceOver() {
        return unwitnessedSince().isPresent()
                && !unwitnessedSince().get().plus(grace).isAfter(clock.instant());
    }

    /// Lets nobody write into a log whose parts disagree, or that nobody watches.
    public void refuseIfClosed() {
        if (damage.get() != null) {
            throw new Refusal(LogRefusal.LOG_DAMAGED);
        }
        if (isGraceOver()) {
            throw new Refusal(LogRefusal.LOG_UNWITNESSED).retryAfter(RETRY_AFTER);
        }
    }
}
