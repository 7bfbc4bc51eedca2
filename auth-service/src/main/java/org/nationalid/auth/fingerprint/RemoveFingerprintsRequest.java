package org.nationalid.auth.fingerprint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/// Remove what was bound to this reference before an instant; what was bound later stays.
public record RemoveFingerprintsRequest(
        @NotBlank @Size(max = 64) String authRef, @NotNull Instant boundBefore) {}
