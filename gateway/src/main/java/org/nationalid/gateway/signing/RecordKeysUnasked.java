package org.nationalid.gateway.signing;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.platform.problem.Unavailability;

/// A rotation is on record soon even where nobody asks for a token, and a start waits for no access log.
@ApplicationScoped
class RecordKeysUnasked {
    private static final Logger LOG = Logger.getLogger(RecordKeysUnasked.class);

    private final SigningKeys keys;

    RecordKeysUnasked(SigningKeys keys) {
        this.keys = keys;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void attempt() {
        try {
            keys.requireOnRecord();
        } catch (Refusal unavailable) {
            // the access log has said so; until it is there no token is signed either
        } catch (RuntimeException failure) {
            if (!Unavailability.isBehind(failure)) {
                throw failure;
            }
            LOG.warnf("the signing keys wait to be put on record: %s", failure.getMessage());
        }
    }
}
