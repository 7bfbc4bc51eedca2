package org.nationalid.audit.export;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.nationalid.audit.log.LogSettings;
import org.nationalid.platform.problem.Refusal;

/// Makes the exports that wait, one at a time on each node, on a thread of its own.
@ApplicationScoped
public class ExportWorker {
    private static final Logger LOG = Logger.getLogger(ExportWorker.class);

    /// How often to look without being told: other nodes take requests and die too.
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(5);

    private final RunExport runExport;
    private final TidyExports tidyExports;
    private final LogSettings log;
    private final UUID worker = UUID.randomUUID();
    private final Semaphore work = new Semaphore(0);
    private volatile boolean isRunning = true;
    private Thread thread;

    ExportWorker(RunExport runExport, TidyExports tidyExports, LogSettings log) {
        this.runExport = runExport;
        this.tidyExports = tidyExports;
        this.log = log;
    }

    void begin(@Observes StartupEvent event) {
        // A program that only looks at the log makes no exports either.
        if (log.kept()) {
            thread = Thread.ofPlatform().name("export-worker").daemon().start(this::run);
        }
    }

    /// The job that is being written goes back into the queue.
    void end(@Observes ShutdownEvent event) throws InterruptedException {
        isRunning = false;
        if (thread != null) {
            thread.interrupt();
            thread.join(LOOKS_EVERY);
        }
    }

    /// Says that an export waits.
    public void wake() {
        work.release();
    }

    private void run() {
        try {
            while (isRunning) {
                attempt();
                work.tryAcquire(LOOKS_EVERY.toMillis(), TimeUnit.MILLISECONDS);
                work.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt() throws InterruptedException {
        try {
            tidyExports.tidy();
            while (runExport.runNext(worker)) {
                work.drainPermits();
            }
        } catch (Refusal e) {
            LOG.warnf("exports wait: %s", e.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("exports wait", e);
        }
    }
}
