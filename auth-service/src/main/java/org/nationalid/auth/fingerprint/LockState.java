package org.nationalid.auth.fingerprint;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.nationalid.platform.problem.Refusal;

/// Failures of a citizen's fingers in a row. NIST SP 800-63B-4: from the fifth on each try waits, after fifty the
/// fingers prove nothing any more until they are bound anew.
///
/// @param blockedUntil [Instant#EPOCH] when nothing is blocked
record LockState(int failures, Instant blockedUntil) {
    static final int FAILURES_MAX = 50;

    Optional<Refusal> barredAt(Instant now) {
        if (failures >= FAILURES_MAX)
            return Optional.of(new Refusal(FingerprintRefusal.FINGERPRINT_LOCKED)
                    .withDetail("The fingers must be enrolled anew; until then another factor is needed"));
        if (!blockedUntil.isAfter(now)) return Optional.empty();
        return Optional.of(
                new Refusal(FingerprintRefusal.FINGERPRINT_LOCKED).retryAfter(Duration.between(now, blockedUntil)));
    }
}
