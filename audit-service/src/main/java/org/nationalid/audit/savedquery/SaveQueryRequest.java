package org.nationalid.audit.savedquery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nationalid.audit.officer.Auditor;

/// A search to keep.
///
/// @param filter by the names that the search has: `subject`, `relying_party`, `type`, …
/// @param isShared whether every auditor may see and use it
/// @param basedOn the version that was read before it was changed; absent for a new query
/// @param caseNumber the case or reason, where there is one
public record SaveQueryRequest(
        @NotNull @Valid Auditor auditor,

        @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cntrl}*")
        String name,

        @NotNull Map<String, String> filter,
        boolean isShared,
        Integer basedOn,
        @Size(max = 100) @Pattern(regexp = "\\P{Cntrl}*") String caseNumber) {
    public SaveQueryRequest {
        filter = filter == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(filter));
    }
}
