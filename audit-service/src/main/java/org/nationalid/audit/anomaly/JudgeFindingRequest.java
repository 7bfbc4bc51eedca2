package org.nationalid.audit.anomaly;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.nationalid.audit.officer.ActingOfficer;

/// What an officer makes of a finding.
///
/// @param state `open` takes an earlier judgement back
public record JudgeFindingRequest(
        @NotNull @Valid ActingOfficer officer,
        @NotNull FindingState state,
        @NotBlank @Size(max = 1000) String note) {}
