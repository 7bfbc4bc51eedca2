package org.nationalid.audit.auditor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// The officer who acts.
///
/// @param name their pairwise subject at the application where they exercise the office
/// @param clientId that application
public record Auditor(
        @NotBlank @Size(max = Auditor.TEXT_MAX) String name,
        @NotBlank @Size(max = Auditor.TEXT_MAX) String clientId) {
    static final int TEXT_MAX = 200;
}
