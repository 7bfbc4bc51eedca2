package org.nationalid.audit.erasure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// Whose entries become unreadable.
///
/// @param halfYear only those of one half-year, for example `2026h2`; absent for all
/// @param operator who ordered it
/// @param caseNumber under which decision
public record ErasureRequest(
        @NotBlank @Size(max = 200) String subject,
        @Pattern(regexp = "[0-9]{4}h[12]") String halfYear,
        @NotBlank @Size(max = 200) String operator,
        @NotBlank @Size(max = 150) String caseNumber) {}
