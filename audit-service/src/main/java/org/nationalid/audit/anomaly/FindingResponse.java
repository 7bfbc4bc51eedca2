package org.nationalid.audit.anomaly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/// A finding as officers see it.
///
/// @param reason in plain words
/// @param figures numbers by name
/// @param rows filters of `GET /v1/entries` that find the rows
public record FindingResponse(
        UUID id,
        AnomalyReport report,
        LocalDate day,
        String actor,
        String reason,
        JsonNode figures,
        JsonNode rows,
        Instant foundAt,
        FindingState state,
        String note,
        String judgedBy,
        String judgedUnit,
        Instant judgedAt) {
    static FindingResponse of(Finding finding) {
        ObjectNode rows = finding.rows().deepCopy();
        rows.put("from", finding.day().atStartOfDay().toInstant(ZoneOffset.UTC).toString());
        rows.put(
                "to",
                finding.day()
                        .plusDays(1)
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC)
                        .toString());
        return new FindingResponse(
                finding.id(),
                finding.report(),
                finding.day(),
                finding.actor(),
                finding.report().reason(),
                finding.figures(),
                rows,
                finding.foundAt(),
                finding.state(),
                finding.note(),
                finding.judgedBy(),
                finding.judgedUnit(),
                finding.judgedAt());
    }
}
