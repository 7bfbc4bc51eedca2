package org.nationalid.gateway.hold;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Under which decision a hold ends.
public record LiftHoldRequest(@NotBlank @Size(max = 150) String caseNumber) {}
