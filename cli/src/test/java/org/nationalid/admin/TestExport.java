package org.nationalid.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.nationalid.auditexport.entry.CanonicalJson;
import org.nationalid.auditexport.file.ExportFormat;
import org.nationalid.auditexport.file.RowWriter;
import org.nationalid.auditexport.manifest.FileDigest;
import org.nationalid.auditexport.manifest.Manifest;
import org.nationalid.auditexport.proof.ProofsWriter;
import org.nationalid.auditexport.proof.ProvenRow;
import org.nationalid.auditexport.rendering.Schema;

/// An export as audit-service makes it: the newest rows of a log, with their proofs.
public final class TestExport {
    public static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-000000000011");
    private static final String NAME = "audit-export-" + ID;

    private final Path folder;

    private TestExport(Path folder) {
        this.folder = folder;
    }

    /// @param rows how many, the newest first
    public static TestExport of(TestLog log, int size, int rows, Path folder) throws IOException {
        TestExport export = new TestExport(Files.createDirectories(folder));
        try (RowWriter data = ExportFormat.NDJSON.writer(Files.newOutputStream(export.data()), Schema.OURS);
                ProofsWriter proofs = new ProofsWriter(Files.newOutputStream(export.proofs()), log.checkpoint())) {
            for (int i = size - 1; i >= size - rows; i--) {
                ProvenRow row = log.row(i);
                data.write(row.entry());
                proofs.write(row);
            }
        }
        Manifest manifest = new Manifest(
                ID,
                TestLog.TIME,
                TestLog.TIME,
                "2026-17",
                CanonicalJson.object().put("relying_party", "tax-office"),
                ExportFormat.NDJSON,
                Schema.OURS,
                rows,
                FileDigest.of(export.data()),
                FileDigest.of(export.proofs()),
                log.checkpoint(),
                log.vkey());
        Files.writeString(export.manifest(), manifest.toText());
        return export;
    }

    public Path data() {
        return folder.resolve(NAME + ".ndjson");
    }

    public Path proofs() {
        return folder.resolve(NAME + ".proofs.ndjson.gz");
    }

    public Path manifest() {
        return folder.resolve(NAME + ".manifest.json");
    }

    /// By the names that the gateway gives them.
    public Path file(String kind) {
        return switch (kind) {
            case "data" -> data();
            case "proofs" -> proofs();
            default -> manifest();
        };
    }

    public List<String> kinds() {
        return List.of("data", "proofs", "manifest");
    }
}
