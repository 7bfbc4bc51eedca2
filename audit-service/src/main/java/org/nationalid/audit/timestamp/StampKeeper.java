package org.nationalid.audit.timestamp;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.nationalid.audit.log.LogSettings;
import org.nationalid.audit.log.PublishedCheckpoint;
import org.nationalid.audit.log.PublishedLog;

/// Looks now and then whether a stamp is due. A failure is tried again soon; it stops nothing else.
@ApplicationScoped
class StampKeeper {
    private static final Logger LOG = Logger.getLogger(StampKeeper.class);
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);

    private final StampCheckpoint stampCheckpoint;
    private final PublishedLog logs;
    private final LogSettings logSettings;
    private final TimestampSettings settings;
    private Thread thread;

    StampKeeper(
            StampCheckpoint stampCheckpoint, PublishedLog logs, LogSettings logSettings, TimestampSettings settings) {
        this.stampCheckpoint = stampCheckpoint;
        this.logs = logs;
        this.logSettings = logSettings;
        this.settings = settings;
    }

    void begin(@Observes StartupEvent event) {
        if (logSettings.kept() && stampCheckpoint.isWanted()) {
            thread = Thread.ofVirtual().name("stamp-keeper").start(this::run);
        }
    }

    void end(@Observes ShutdownEvent event) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(look());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration look() {
        try {
            // The newest, and the last one of the log before it.
            for (PublishedCheckpoint published :
                    logs.all().reversed().stream().limit(2).toList()) {
                if (stampCheckpoint.stampIfDue(published)) {
                    LOG.infof("a checkpoint of %s was stamped", published.origin());
                }
            }
            return LOOKS_EVERY;
        } catch (IOException | RuntimeException e) {
            LOG.warnf("no time stamp: %s", e.getMessage());
            return settings.retryAfter();
        }
    }
}
