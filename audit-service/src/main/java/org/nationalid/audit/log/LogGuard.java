package org.nationalid.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.nationalid.platform.problem.Refusal;

/// Remembers that the log was found damaged. There is no way back within a process: somebody must look first.
@ApplicationScoped
public class LogGuard {
    private static final Logger LOG = Logger.getLogger(LogGuard.class);

    private final AtomicReference<String> damage = new AtomicReference<>();

    void close(RuntimeException cause) {
        if (damage.compareAndSet(null, cause.getMessage())) {
            LOG.error("the log is damaged and accepts nothing any more", cause);
        }
    }

    Optional<String> damage() {
        return Optional.ofNullable(damage.get());
    }

    /// Lets nobody write into a log whose parts disagree.
    public void refuseIfDamaged() {
        if (damage.get() != null) {
            throw new Refusal(LogRefusal.LOG_DAMAGED);
        }
    }
}
