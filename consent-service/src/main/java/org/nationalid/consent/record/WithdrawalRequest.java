package org.nationalid.consent.record;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// A citizen takes a consent back; the consent itself is named by the path.
public record WithdrawalRequest(
        @NotBlank @Size(max = 2000) String subjectSealed,
        @Size(max = 64) String correlationId) {}
