package org.nationalid.audit.anomaly;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// Something remarkable about one day.
///
/// @param rows members of a search that finds the rows, without the day
record Finding(
        UUID id,
        AnomalyReport report,
        LocalDate day,
        String actor,
        JsonNode figures,
        JsonNode rows,
        Instant foundAt,
        FindingState state,
        String note,
        String judgedBy,
        String judgedUnit,
        Instant judgedAt) {}
