package org.nationalid.audit.reveal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.nationalid.audit.officer.ActingOfficer;

/// Whose identity is asked for, and why.
///
/// @param reason in the officer's words; kept with the request, never in the log
/// @param tags of entries, in any quarter
/// @param discloseAfter until when the citizen is not told; absent: told at once
public record RequestRevealRequest(
        @NotNull @Valid ActingOfficer officer,
        @NotBlank @Size(max = 150) String caseNumber,
        @NotBlank @Size(max = 1000) String reason,
        @NotNull @Size(min = 1, max = 20) List<@NotBlank @Size(max = 450) String> tags,
        Instant discloseAfter) {
    public RequestRevealRequest {
        tags = tags == null ? null : tags.stream().distinct().toList();
    }
}
