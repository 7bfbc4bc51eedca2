package org.nationalid.auditexport.manifest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.nationalid.auditexport.entry.CanonicalJson;
import org.nationalid.auditexport.file.ExportFormat;
import org.nationalid.auditexport.rendering.Schema;
import org.nationalid.transparencylog.note.SignedNote;

/// Says what was asked for, what came of it, and against which state of the log it was proven.
///
/// @param caseNumber the case or reason that the auditor gave
/// @param filter the members of the search, as asked for
/// @param checkpoint signed by the log; every row is proven against its root
/// @param verifierKey the log's key as a C2SP vkey: a hint for people, never a reason to trust it
public record Manifest(
        UUID exportId,
        Instant requestedAt,
        Instant finishedAt,
        String caseNumber,
        ObjectNode filter,
        ExportFormat format,
        Schema schema,
        long rows,
        FileDigest data,
        FileDigest proofs,
        SignedNote checkpoint,
        String verifierKey) {
    public static final String FORMAT = "audit-export/v1";

    public Manifest {
        filter = filter.deepCopy();
    }

    @Override
    public ObjectNode filter() {
        return filter.deepCopy();
    }

    /// Canonical JSON with a final newline.
    public String toText() {
        ObjectNode json = CanonicalJson.object();
        json.put("manifest", FORMAT);
        json.put("export_id", exportId.toString());
        json.put("requested_at", requestedAt.toString());
        json.put("finished_at", finishedAt.toString());
        json.put("case_number", caseNumber);
        json.set("filter", filter);
        json.put("filter_sha256", CanonicalJson.sha256(filter));
        json.put("format", format.wireName());
        json.put("schema", schema.wireName());
        json.put("rows", rows);
        json.set("data", data.toJson());
        json.set("proofs", proofs.toJson());
        json.put("checkpoint", checkpoint.toString());
        json.put("verifier_key", verifierKey);
        return CanonicalJson.write(json) + "\n";
    }

    /// @throws IllegalArgumentException when it is no manifest, or contradicts itself
    public static Manifest parse(String text) {
        ObjectNode json = CanonicalJson.parse(text);
        if (!json.path("manifest").asText().equals(FORMAT) || !(json.get("filter") instanceof ObjectNode filter)) {
            throw new IllegalArgumentException("not a manifest of the format " + FORMAT);
        }
        if (!json.path("filter_sha256").asText().equals(CanonicalJson.sha256(filter))) {
            throw new IllegalArgumentException("the filter does not have the hash that the manifest states");
        }
        try {
            return new Manifest(
                    UUID.fromString(json.path("export_id").asText()),
                    Instant.parse(json.path("requested_at").asText()),
                    Instant.parse(json.path("finished_at").asText()),
                    json.path("case_number").asText(),
                    filter,
                    ExportFormat.of(json.path("format").asText()).orElseThrow(),
                    Schema.of(json.path("schema").asText()).orElseThrow(),
                    json.path("rows").asLong(-1),
                    FileDigest.parse(json.path("data")),
                    FileDigest.parse(json.path("proofs")),
                    SignedNote.parse(json.path("checkpoint").asText()),
                    json.path("verifier_key").asText());
        } catch (DateTimeException | NoSuchElementException e) {
            throw new IllegalArgumentException("the manifest has a member that cannot be read: " + e.getMessage(), e);
        }
    }
}
