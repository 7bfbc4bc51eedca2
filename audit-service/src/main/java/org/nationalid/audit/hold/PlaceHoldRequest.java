package org.nationalid.audit.hold;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.nationalid.audit.officer.ActingOfficer;

/// What must stay, until when, and why.
///
/// @param held subject tag, client id or case number, as `scope` says
public record PlaceHoldRequest(
        @NotNull @Valid ActingOfficer officer,
        @NotNull HoldScope scope,
        @NotBlank @Size(max = 450) String held,
        @NotBlank @Size(max = 150) String caseNumber,
        @NotBlank @Size(max = 1000) String reason,
        @NotNull Instant until) {}
