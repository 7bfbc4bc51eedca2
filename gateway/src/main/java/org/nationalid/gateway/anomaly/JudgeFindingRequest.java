package org.nationalid.gateway.anomaly;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// What an auditor makes of a finding; `open` takes an earlier judgement back.
public record JudgeFindingRequest(
        @NotNull @Pattern(regexp = "open|explained|raised") String state,
        @NotBlank @Size(max = 1000) String note) {}
