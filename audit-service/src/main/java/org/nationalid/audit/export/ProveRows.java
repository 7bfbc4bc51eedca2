package org.nationalid.audit.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.nationalid.audit.entry.StoredEntry;
import org.nationalid.audit.event.CanonicalPayload;
import org.nationalid.audit.leaf.Commitment;
import org.nationalid.audit.log.PublishedCheckpoint;
import org.nationalid.audit.log.PublishedLog;
import org.nationalid.auditexport.entry.CanonicalJson;
import org.nationalid.auditexport.proof.ProvenRow;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.merkle.InclusionProof;
import org.nationalid.transparencylog.merkle.Proofs;
import org.nationalid.transparencylog.tile.MissingTile;

/// Makes rows of entries, each with its proof. A proof is checked before it is written: what was altered ends here.
@ApplicationScoped
class ProveRows {
    private static final int SALT_BYTES = 32;

    private final PublishedLog log;

    ProveRows(PublishedLog log) {
        this.log = log;
    }

    /// Reads the tiles of these entries anew, so that what is remembered stays as small as the batch.
    ///
    /// @throws Refusal `export-damaged`, or `export-spans-logs` when one is in another log
    List<ProvenRow> prove(List<StoredEntry> entries, PublishedCheckpoint checkpoint) {
        if (!entries.stream().allMatch(entry -> checkpoint.holds(entry.leaf().index()))) {
            throw new Refusal(ExportRefusal.EXPORT_SPANS_LOGS);
        }
        Hash root = checkpoint.checkpoint().root();
        try {
            Proofs proofs = log.reader(checkpoint).proofs();
            List<ProvenRow> rows = entries.stream()
                    .map(entry -> row(
                            entry,
                            proofs.inclusion(checkpoint.indexOf(entry.leaf().index()))))
                    .toList();
            if (rows.stream().allMatch(row -> row.isIn(root))) {
                return rows;
            }
        } catch (MissingTile e) {
            throw new Refusal(ExportRefusal.EXPORT_DAMAGED).withDetail(e.getMessage());
        }
        throw new Refusal(ExportRefusal.EXPORT_DAMAGED);
    }

    private static ProvenRow row(StoredEntry entry, InclusionProof proof) {
        return entry.commitment()
                .map(commitment -> row(commitment, proof))
                .orElseGet(() ->
                        ProvenRow.erased(rest(entry), new String(entry.leaf().entry(), StandardCharsets.UTF_8), proof));
    }

    private static ProvenRow row(Commitment commitment, InclusionProof proof) {
        ObjectNode event = CanonicalJson.parse(new String(commitment.payload(), StandardCharsets.UTF_8));
        return ProvenRow.of(event, Arrays.copyOf(commitment.opening(), SALT_BYTES), proof);
    }

    /// What erasure leaves of an event.
    private static ObjectNode rest(StoredEntry entry) {
        UUID id = entry.leaf().id();
        ObjectNode event = CanonicalJson.object();
        event.put("id", id.toString());
        event.put("time", CanonicalPayload.write(entry.leaf().occurredAt()));
        event.put("type", entry.type().wireName());
        event.put("outcome", entry.outcome().wireName());
        event.put("service", entry.service());
        return event;
    }
}
