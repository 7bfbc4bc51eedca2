package org.nationalid.auditexport.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.jerolba.carpet.model.FieldTypes;
import com.jerolba.carpet.model.WriteRecordModelType;
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

    /// The columns, stated instead of found by reflection, which fails where classes come from several class loaders.
    static WriteRecordModelType<ParquetRow> columns() {
        return FieldTypes.writeRecordModel(ParquetRow.class)
                .withField("index", FieldTypes.LONG.notNull(), ParquetRow::index)
                .withField("id", FieldTypes.STRING, ParquetRow::id)
                .withField("time", FieldTypes.INSTANT, ParquetRow::time)
                .withField("type", FieldTypes.STRING, ParquetRow::type)
                .withField("outcome", FieldTypes.STRING, ParquetRow::outcome)
                .withField("reason", FieldTypes.STRING, ParquetRow::reason)
                .withField("service", FieldTypes.STRING, ParquetRow::service)
                .withField("relying_party", FieldTypes.STRING, ParquetRow::relyingParty)
                .withField("operator", FieldTypes.STRING, ParquetRow::operator)
                .withField("subject", FieldTypes.STRING, ParquetRow::subject)
                .withField("purpose", FieldTypes.STRING, ParquetRow::purpose)
                .withField("consent_id", FieldTypes.STRING, ParquetRow::consentId)
                .withField("acr", FieldTypes.STRING, ParquetRow::acr)
                .withField("amr", FieldTypes.LIST.ofType(FieldTypes.STRING), ParquetRow::amr)
                .withField("items", FieldTypes.LIST.ofType(FieldTypes.STRING), ParquetRow::items)
                .withField("txn", FieldTypes.STRING, ParquetRow::txn)
                .withField("correlation_id", FieldTypes.STRING, ParquetRow::correlationId)
                .withField("other", FieldTypes.STRING, ParquetRow::other)
                .withField("erased", FieldTypes.BOOLEAN.notNull(), ParquetRow::erased)
                .withField("leaf_hash", FieldTypes.STRING, ParquetRow::leafHash);
    }

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
