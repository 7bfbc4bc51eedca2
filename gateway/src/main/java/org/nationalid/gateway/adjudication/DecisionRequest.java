package org.nationalid.gateway.adjudication;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/// What an officer found.
public record DecisionRequest(
        @NotNull @Pattern(regexp = "same-person|different-persons")
        String decision) {}
