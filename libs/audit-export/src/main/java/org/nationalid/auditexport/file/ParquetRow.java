package org.nationalid.auditexport.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.nationalid.auditexport.entry.ExportEntry;

/// An entry as a row of a Parquet file; columns are named in snake case, absent facts are null.
record ParquetRow(
        long index,
        String id,
        Instant time,
        String type,
        String outcome,
        String reason,
        String service,
        String relyingParty,
        String operator,
        String subject,
        String purpose,
        String consentId,
        String acr,
        List<String> amr,
        List<String> items,
        String txn,
        String correlationId,
        String other,
        boolean erased,
        String leafHash) {

    static ParquetRow of(ExportEntry entry) {
        return new ParquetRow(
                entry.index(),
                entry.text("id"),
                entry.time(),
                entry.text("type"),
                entry.text("outcome"),
                entry.text("reason"),
                entry.text("service"),
                entry.text("relying_party"),
                entry.text("operator"),
                entry.text("subject"),
                entry.text("purpose"),
                entry.text("consent_id"),
                entry.text("acr"),
                texts(entry.member("amr")),
                texts(entry.member("items")),
                entry.text("txn"),
                entry.text("correlation_id"),
                Columns.other(entry).isEmpty() ? null : Columns.other(entry),
                entry.isErased(),
                entry.leafHash());
    }

    private static List<String> texts(JsonNode list) {
        if (!list.isArray()) {
            return null; // a fact that does not apply is null in a column store
        }
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return List.copyOf(texts);
    }
}
