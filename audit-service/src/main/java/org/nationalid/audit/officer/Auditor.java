package org.nationalid.audit.officer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// An auditor who searches, keeps and exports: for that, neither person nor unit count.
///
/// @param name their pairwise subject at the application where they exercise the office
/// @param clientId that application
public record Auditor(
        @NotBlank @Size(max = Auditor.TEXT_MAX) String name,
        @NotBlank @Size(max = Auditor.TEXT_MAX) String clientId) implements Officer {
    static final int TEXT_MAX = 200;
}
