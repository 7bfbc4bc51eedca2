package org.nationalid.gateway.hold;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/// What must stay, until when, and why.
///
/// @param held subject tag, client id or case number, as `scope` says
public record PlaceHoldRequest(
        @NotNull @Pattern(regexp = "subject|party|case") String scope,
        @NotBlank @Size(max = 450) String held,
        @NotBlank @Size(max = 150) String caseNumber,
        @NotBlank @Size(max = 1000) String reason,
        @NotNull Instant until) {}
