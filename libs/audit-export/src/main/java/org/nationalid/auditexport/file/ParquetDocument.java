package org.nationalid.auditexport.file;

import java.time.Instant;
import org.nationalid.auditexport.entry.CanonicalJson;
import org.nationalid.auditexport.entry.ExportEntry;
import org.nationalid.auditexport.rendering.Schema;

/// An entry in another schema's words as a row of a Parquet file.
record ParquetDocument(long index, String id, Instant time, String document, String leafHash) {
    static ParquetDocument of(ExportEntry entry, Schema schema) {
        return new ParquetDocument(
                entry.index(),
                entry.text("id"),
                entry.time(),
                CanonicalJson.write(schema.render(entry)),
                entry.leafHash());
    }
}
