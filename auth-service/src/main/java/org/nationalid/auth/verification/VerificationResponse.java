package org.nationalid.auth.verification;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// What was proved, and by which authenticators.
public record VerificationResponse(String acr, List<String> amr, List<UUID> authenticators, Instant verifiedAt) {
    static VerificationResponse of(AuthenticationOutcome.Proven proof) {
        return new VerificationResponse(
                proof.acr().uri(),
                proof.amr().stream()
                        .map(method -> method.name().toLowerCase(Locale.ROOT))
                        .toList(),
                proof.authenticators(),
                proof.at());
    }
}
