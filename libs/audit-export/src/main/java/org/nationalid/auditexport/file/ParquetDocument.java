package org.nationalid.auditexport.file;

import com.jerolba.carpet.model.FieldTypes;
import com.jerolba.carpet.model.WriteRecordModelType;
import java.time.Instant;
import org.nationalid.auditexport.entry.CanonicalJson;
import org.nationalid.auditexport.entry.ExportEntry;
import org.nationalid.auditexport.rendering.Schema;

/// An entry in another schema's words as a row of a Parquet file.
record ParquetDocument(long index, String id, Instant time, String document, String leafHash) {
    static WriteRecordModelType<ParquetDocument> columns() {
        return FieldTypes.writeRecordModel(ParquetDocument.class)
                .withField("index", FieldTypes.LONG.notNull(), ParquetDocument::index)
                .withField("id", FieldTypes.STRING, ParquetDocument::id)
                .withField("time", FieldTypes.INSTANT, ParquetDocument::time)
                .withField("document", FieldTypes.STRING, ParquetDocument::document)
                .withField("leaf_hash", FieldTypes.STRING, ParquetDocument::leafHash);
    }

    static ParquetDocument of(ExportEntry entry, Schema schema) {
        return new ParquetDocument(
                entry.index(),
                entry.text("id"),
                entry.time(),
                CanonicalJson.write(schema.render(entry)),
                entry.leafHash());
    }
}
