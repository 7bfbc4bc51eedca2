package org.nationalid.auth.otp;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/// Sweeps away the codes of citizens who never asked for another one; who asks again is swept on the way.
@ApplicationScoped
class ForgetEndedPasswords {
    private final OneTimePasswordRepository passwords;
    private final InstantSource clock;

    ForgetEndedPasswords(OneTimePasswordRepository passwords, InstantSource clock) {
        this.passwords = passwords;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void forget() {
        passwords.forgetEnded(clock.instant());
    }
}
