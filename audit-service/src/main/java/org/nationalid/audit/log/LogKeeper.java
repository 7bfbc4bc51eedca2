package org.nationalid.audit.log;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.transparencylog.tile.MissingTile;
import org.nationalid.transparencylog.tile.TileConflict;

/// Keeps the log going on one thread: checks it once, then integrates and publishes whenever there is something new.
@ApplicationScoped
public class LogKeeper {
    private static final Logger LOG = Logger.getLogger(LogKeeper.class);

    /// How often to look without being told; other nodes append too.
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);

    /// A store may show late what was written before; what it still lacks at the fifth look is lost.
    private static final int LOOKS_FOR_A_TILE = 5;

    private final BeginFirstLog beginFirstLog;
    private final LogStart start;
    private final CloseLog closeLog;
    private final Integrator integrator;
    private final Publisher publisher;
    private final OpenNextLog openNextLog;
    private final LogGuard guard;
    private final LogSettings settings;
    private final InstantSource clock;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean isRunning = true;
    private volatile Instant caughtUpAt = Instant.MIN;
    private boolean isVerified;
    private int looksInVain;
    private Thread thread;

    LogKeeper(
            BeginFirstLog beginFirstLog,
            LogStart start,
            CloseLog closeLog,
            Integrator integrator,
            Publisher publisher,
            OpenNextLog openNextLog,
            LogGuard guard,
            LogSettings settings,
            InstantSource clock) {
        this.beginFirstLog = beginFirstLog;
        this.start = start;
        this.closeLog = closeLog;
        this.integrator = integrator;
        this.publisher = publisher;
        this.openNextLog = openNextLog;
        this.guard = guard;
        this.settings = settings;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent event) {
        if (!settings.kept()) {
            return;
        }
        guard.unverified();
        step();
        thread = Thread.ofPlatform().name("log-keeper").daemon().start(this::run);
    }

    void end(@Observes ShutdownEvent event) throws InterruptedException {
        isRunning = false;
        work.release();
        if (thread != null) {
            thread.join(Duration.ofSeconds(4));
        }
    }

    /// Says that entries were appended.
    public void wake() {
        work.release();
    }

    /// When the log was last seen to be complete: everything appended was integrated, signed and published.
    Instant caughtUpAt() {
        return caughtUpAt;
    }

    private void run() {
        try {
            while (isRunning) {
                work.tryAcquire(LOOKS_EVERY.toMillis(), TimeUnit.MILLISECONDS);
                if (isRunning) {
                    Thread.sleep(settings.publishAfter());
                    work.drainPermits();
                    step();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void catchUp() {
        if (!isVerified) {
            beginFirstLog.begin();
            start.verify();
            isVerified = true;
        }
        Instant began = clock.instant();
        closeLog.close();
        do {
            while (integrator.integrate()) {
                publisher.publish();
            }
            publisher.publish();
        } while (openNextLog.open());
        caughtUpAt = began;
    }

    /// Contradictions close the log for good; anything else (database away, disk full, store slow) is tried again.
    void step() {
        if (guard.damage().isPresent()) {
            return;
        }
        try {
            catchUp();
            looksInVain = 0;
            guard.moves();
        } catch (LogDamaged | TileConflict e) {
            guard.close(e);
        } catch (MissingTile e) {
            lookAgain(e);
        } catch (Refusal e) {
            LOG.warnf("the log waits: %s", e.getMessage());
        } catch (RuntimeException e) {
            guard.stalled();
            LOG.warn("the log could not be brought up to date; trying again", e);
        }
    }

    private void lookAgain(MissingTile missing) {
        looksInVain++;
        if (looksInVain >= LOOKS_FOR_A_TILE) {
            guard.close(missing);
            return;
        }
        guard.stalled();
        LOG.warnf("the store lacks what was written (look %d): %s", looksInVain, missing.getMessage());
    }
}
