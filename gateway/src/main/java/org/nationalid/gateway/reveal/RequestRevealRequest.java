package org.nationalid.gateway.reveal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/// Whose identity an auditor asks for, and why.
///
/// @param discloseAfter until when the citizen is not told; absent: told at once
public record RequestRevealRequest(
        @NotBlank @Size(max = 150) String caseNumber,
        @NotBlank @Size(max = 1000) String reason,
        @NotNull @Size(min = 1, max = 20) List<@NotBlank @Size(max = 450) String> tags,
        Instant discloseAfter) {}
