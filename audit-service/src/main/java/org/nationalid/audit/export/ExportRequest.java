package org.nationalid.audit.export;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nationalid.audit.officer.Auditor;

/// What to export, for which case, and how.
///
/// @param filter by the names that the search has; all entries where it is empty
/// @param format `csv`, `ndjson` or `parquet`
/// @param schema `ours` (when absent), `ocsf`, `ecs` or `cadf`
/// @param isShared whether every auditor may download it
/// @param idempotencyKey a request that bears the same key again makes no second export
public record ExportRequest(
        @NotNull @Valid Auditor auditor,

        @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cntrl}*")
        String caseNumber,

        @NotNull Map<String, String> filter,
        @NotNull @Pattern(regexp = "csv|ndjson|parquet") String format,
        @Pattern(regexp = "ours|ocsf|ecs|cadf") String schema,
        boolean isShared,
        @Size(max = 100) @Pattern(regexp = "\\P{Cntrl}*") String idempotencyKey) {
    public ExportRequest {
        filter = filter == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(filter));
        schema = schema == null ? "ours" : schema;
    }
}
