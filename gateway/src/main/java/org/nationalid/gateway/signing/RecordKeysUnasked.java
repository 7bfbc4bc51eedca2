package org.nationalid.gateway.signing;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.nationalid.platform.problem.Refusal;

/// A rotation is on record soon even where nobody asks for a token, and a start waits for no access log.
@ApplicationScoped
class RecordKeysUnasked {
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
        }
    }
}
