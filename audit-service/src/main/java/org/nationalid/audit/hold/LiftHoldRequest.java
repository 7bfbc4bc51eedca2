package org.nationalid.audit.hold;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.nationalid.audit.officer.ActingOfficer;

/// Who lifts it, under which decision.
public record LiftHoldRequest(
        @NotNull @Valid ActingOfficer officer,
        @NotBlank @Size(max = 150) String caseNumber) {}
