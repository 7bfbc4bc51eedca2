package org.nationalid.audit.erasure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.nationalid.audit.sealing.KeySpan;

/// Whose entries become unreadable.
///
/// @param halfYear only those of one key span: `2026h2`, or `2026-11` under a profile of months; absent for all
/// @param operator who ordered it
/// @param caseNumber under which decision
public record ErasureRequest(
        @NotBlank @Size(max = 200) String subject,
        @Pattern(regexp = KeySpan.NAMES) String halfYear,
        @NotBlank @Size(max = 200) String operator,
        @NotBlank @Size(max = 150) String caseNumber) {}
