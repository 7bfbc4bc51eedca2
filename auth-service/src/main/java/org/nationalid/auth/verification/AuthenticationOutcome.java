package org.nationalid.auth.verification;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nationalid.platform.problem.Refusal;

/// How an attempt can end.
sealed interface AuthenticationOutcome {
    /// Every factor that was shown is right.
    record Proven(Acr acr, Set<Amr> amr, List<UUID> authenticators, Instant at) implements AuthenticationOutcome {}

    /// A factor was not right; the ones after it were not tried.
    record Denied(Refusal refusal) implements AuthenticationOutcome {}
}
