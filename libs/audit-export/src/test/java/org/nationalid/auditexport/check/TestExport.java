package org.nationalid.auditexport.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nationalid.auditexport.TestLog;
import org.nationalid.auditexport.entry.CanonicalJson;
import org.nationalid.auditexport.file.ExportFormat;
import org.nationalid.auditexport.file.RowWriter;
import org.nationalid.auditexport.manifest.FileDigest;
import org.nationalid.auditexport.manifest.Manifest;
import org.nationalid.auditexport.proof.ProofsWriter;
import org.nationalid.auditexport.proof.ProvenRow;
import org.nationalid.auditexport.rendering.Schema;

/// Writes exports, also such as nobody should believe.
final class TestExport {
    private final TestLog log;
    private final Path folder;
    private final ExportFormat format;
    private final Schema schema;
    final ObjectNode filter = CanonicalJson.object().put("relying_party", "tax-office");

    TestExport(TestLog log, Path folder, ExportFormat format, Schema schema) {
        this.log = log;
        this.folder = folder;
        this.format = format;
        this.schema = schema;
    }

    Path data() {
        return folder.resolve("export." + format.wireName());
    }

    Path write(List<ProvenRow> shown, List<ProvenRow> proven) throws IOException {
        Path proofs = folder.resolve("export.proofs.ndjson.gz");
        try (RowWriter rows = format.writer(Files.newOutputStream(data()), schema);
                ProofsWriter lines = new ProofsWriter(Files.newOutputStream(proofs), log.checkpoint())) {
            for (ProvenRow row : shown) {
                rows.write(row.entry());
            }
            for (ProvenRow row : proven) {
                lines.write(row);
            }
        }
        return manifest(proven.size());
    }

    /// With the digests that the files have now.
    Path manifest(long rows) throws IOException {
        Manifest manifest = new Manifest(
                new UUID(1, 2),
                Instant.EPOCH,
                Instant.EPOCH,
                "2026-17",
                filter,
                format,
                schema,
                rows,
                FileDigest.of(data()),
                FileDigest.of(folder.resolve("export.proofs.ndjson.gz")),
                log.checkpoint(),
                log.key().toString());
        return Files.writeString(folder.resolve("export.manifest.json"), manifest.toText());
    }
}
