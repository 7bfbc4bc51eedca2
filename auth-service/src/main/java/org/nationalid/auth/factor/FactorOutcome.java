package org.nationalid.auth.factor;

import java.util.UUID;
import org.nationalid.platform.problem.Refusal;

/// How a try with one factor ends.
public sealed interface FactorOutcome {
    /// The factor was right; the authenticator names which one it was.
    record Proven(UUID authenticator) implements FactorOutcome {}

    /// The factor was not right or may not be tried now; the refusal is ready for the caller.
    record Denied(Refusal refusal) implements FactorOutcome {}
}
