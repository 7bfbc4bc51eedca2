package org.nationalid.auth.identityblock;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.nationalid.auth.factor.FactorRequest;

/// The plaintext of an identity block.
public record IdentityBlock(
        @NotNull Instant createdAt,
        @NotBlank @Size(max = 200) String transactionId,
        @NotEmpty @Size(max = 4) List<@NotNull @Valid FactorRequest> factors) {
    /// Both ways: the clock of a capture device may be ahead.
    private static final Duration CLOCK_DIFFERENCE_MAX = Duration.ofSeconds(30);

    boolean isFreshAt(Instant now) {
        return Duration.between(createdAt, now).abs().compareTo(CLOCK_DIFFERENCE_MAX) <= 0;
    }

    boolean showsFinger() {
        return factors.stream().anyMatch(factor -> factor.type().equals(FactorRequest.FINGERPRINT));
    }
}
