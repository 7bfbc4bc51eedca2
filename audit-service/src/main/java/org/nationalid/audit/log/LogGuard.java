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
/// first. A log without its witnesses goes on for a time of grace, loudly, and then stops as well; so does one whose
/// tiles cannot be written, because entries that get no proof in time are worth nothing to who holds their receipt.
@ApplicationScoped
public class LogGuard {
    private static final Logger LOG = Logger.getLogger(LogGuard.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final InstantSource clock;
    private final Duration grace;
    private final Duration stallGrace;
    private final AtomicReference<String> damage = new AtomicReference<>();
    private final AtomicReference<Instant> unwitnessedSince = new AtomicReference<>();
    private final AtomicReference<Instant> stalledSince = new AtomicReference<>();

    LogGuard(LogSettings settings, InstantSource clock) {
        this.clock = clock;
        this.grace = settings.witnessGrace();
        this.stallGrace = settings.stallGrace();
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
        unwitnessedSince(clock.instant());
    }

    /// Goes on with a time of grace that began earlier: a restart does not grant a new one.
    void unwitnessedSince(Instant began) {
        if (unwitnessedSince.compareAndSet(null, began)) {
            LOG.errorf("too few witnesses answered since %s; entries are accepted for %s from then", began, grace);
        }
    }

    /// Nothing is accepted before the log was compared with everything that remembers it.
    void unverified() {
        stalledSince.set(Instant.EPOCH);
    }

    /// The tree cannot grow at the moment.
    void stalled() {
        if (stalledSince.compareAndSet(null, clock.instant())) {
            LOG.errorf("the tree does not grow; entries are accepted for another %s", stallGrace);
        }
    }

    void moves() {
        if (stalledSince.getAndSet(null) != null) {
            LOG.info("the tree grows");
        }
    }

    boolean isStalledTooLong() {
        return isOver(stalledSince.get(), stallGrace);
    }

    Optional<Instant> unwitnessedSince() {
        return Optional.ofNullable(unwitnessedSince.get());
    }

    boolean isGraceOver() {
        return isOver(unwitnessedSince.get(), grace);
    }

    private boolean isOver(Instant since, Duration patience) {
        return since != null && !since.plus(patience).isAfter(clock.instant());
    }

    /// Lets nobody write into a log whose parts disagree, that nobody watches, or that does not grow.
    public void refuseIfClosed() {
        if (damage.get() != null) {
            throw new Refusal(LogRefusal.LOG_DAMAGED).retryAfter(LogRefusal.WHEN_DAMAGED);
        }
        if (isGraceOver()) {
            throw new Refusal(LogRefusal.LOG_UNWITNESSED).retryAfter(RETRY_AFTER);
        }
        if (isStalledTooLong()) {
            throw new Refusal(LogRefusal.LOG_STALLED).retryAfter(RETRY_AFTER);
        }
    }
}
