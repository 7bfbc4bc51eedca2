package org.nationalid.gateway.accessgrant;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.nationalid.gateway.clientauth.SpentJti;

/// Keeps the tables small. Codes stay a day past their end, so that late reuse is still recognised.
@ApplicationScoped
class ForgetExpired {
    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(1);

    private final AccessGrantRepository grants;
    private final AuthorizationCodeRepository codes;
    private final AccessTokenRepository tokens;
    private final SpentJti spentJti;
    private final InstantSource clock;

    ForgetExpired(
            AccessGrantRepository grants,
            AuthorizationCodeRepository codes,
            AccessTokenRepository tokens,
            SpentJti spentJti,
            InstantSource clock) {
        this.grants = grants;
        this.codes = codes;
        this.tokens = tokens;
        this.spentJti = spentJti;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    @Transactional
    void forget() {
        Instant now = clock.instant();
        codes.delete("expiresAt < ?1", now.minus(KEPT_AFTER_EXPIRY));
        tokens.delete("expiresAt < ?1", now.minus(KEPT_AFTER_EXPIRY));
        grants.delete("createdAt < ?1", now.minus(KEPT_AFTER_EXPIRY)); // no token of it outlives a quarter of an hour
        spentJti.forgetBefore(now);
    }
}
