package org.nationalid.auditexport.proof;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.nationalid.auditexport.entry.CanonicalJson;
import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.note.SignedNote;

/// Writes the sidecar. Paths of neighbouring leaves end alike, so that a path names only the hashes in which it differs
/// from the one before.
public final class ProofsWriter implements AutoCloseable {
    static final String FORMAT = "audit-export-proofs/v1";

    private final BufferedWriter lines;
    private List<Hash> previous = List.of();

    /// Closing the writer closes `target`.
    public ProofsWriter(OutputStream target, SignedNote checkpoint) throws IOException {
        this.lines = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(target, 1 << 16), StandardCharsets.UTF_8));
        write(CanonicalJson.object().put("format", FORMAT).put("checkpoint", checkpoint.toString()));
    }

    public void write(ProvenRow row) throws IOException {
        ObjectNode line = CanonicalJson.object();
        line.set("event", row.event());
        line.put("index", row.proof().index());
        if (row.isErased()) {
            line.put("leaf", row.leaf());
        } else {
            line.put("salt", Base64.getEncoder().encodeToString(row.salt()));
        }
        List<Hash> hashes = row.proof().hashes();
        int shared = sharedTail(hashes, previous);
        ArrayNode own = line.putArray("hashes");
        hashes.subList(0, hashes.size() - shared).forEach(hash -> own.add(hash.toString()));
        line.put("shared", shared);
        write(line);
        previous = hashes;
    }

    private void write(ObjectNode line) throws IOException {
        lines.write(CanonicalJson.write(line));
        lines.write('\n');
    }

    private static int sharedTail(List<Hash> one, List<Hash> other) {
        int shared = 0;
        while (shared < Math.min(one.size(), other.size())
                && one.get(one.size() - 1 - shared).equals(other.get(other.size() - 1 - shared))) {
            shared++;
        }
        return shared;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
