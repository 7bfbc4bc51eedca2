package org.nationalid.auditexport.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.nationalid.auditexport.entry.CanonicalJson;
import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.merkle.InclusionProof;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.note.SignedNote;

/// Reads what [ProofsWriter] wrote. The file may come from anybody: what is not as it should be is an
/// IllegalArgumentException, and no line may be longer than a row can be.
public final class ProofsReader implements AutoCloseable {
    private static final int LINE_BYTES_MAX = 1 << 20;
    private static final int HASHES_MAX = 63;

    private final InputStream bytes;
    private final SignedNote checkpoint;
    private final long treeSize;
    private List<Hash> previous = List.of();

    /// @throws IllegalArgumentException when it is no such file
    public ProofsReader(Path file) throws IOException {
        this.bytes = new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file), 1 << 16), 1 << 16);
        ObjectNode header = line().orElseThrow(() -> new IllegalArgumentException("the proofs are empty"));
        if (!header.path("format").asText().equals(ProofsWriter.FORMAT)) {
            throw new IllegalArgumentException("the proofs are not in the format " + ProofsWriter.FORMAT);
        }
        this.checkpoint = SignedNote.parse(header.path("checkpoint").asText());
        this.treeSize = Checkpoint.of(checkpoint).size();
    }

    public SignedNote checkpoint() {
        return checkpoint;
    }

    /// The next row; empty at the end.
    public Optional<ProvenRow> next() throws IOException {
        Optional<ObjectNode> line = line();
        return line.isEmpty() ? Optional.empty() : Optional.of(row(line.get()));
    }

    private ProvenRow row(ObjectNode line) {
        if (!(line.get("event") instanceof ObjectNode event)) {
            throw new IllegalArgumentException("a row without its event");
        }
        InclusionProof proof = new InclusionProof(line.path("index").asLong(-1), treeSize, hashes(line));
        if (line.has("salt")) {
            return ProvenRow.of(
                    event, Base64.getDecoder().decode(line.path("salt").asText()), proof);
        }
        return ProvenRow.erased(event, line.path("leaf").asText(), proof);
    }

    private List<Hash> hashes(ObjectNode line) {
        int shared = line.path("shared").asInt(-1);
        if (shared < 0 || shared > previous.size() || line.path("hashes").size() + shared > HASHES_MAX) {
            throw new IllegalArgumentException("a path that does not continue the one before");
        }
        List<Hash> hashes = new ArrayList<>();
        for (JsonNode hash : line.path("hashes")) {
            hashes.add(Hash.parse(hash.asText()));
        }
        hashes.addAll(previous.subList(previous.size() - shared, previous.size()));
        previous = List.copyOf(hashes);
        return previous;
    }

    private Optional<ObjectNode> line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = bytes.read();
        if (next < 0) {
            return Optional.empty();
        }
        while (next >= 0 && next != '\n') {
            if (line.size() == LINE_BYTES_MAX) {
                throw new IllegalArgumentException("a line of more than " + LINE_BYTES_MAX + " bytes");
            }
            line.write(next);
            next = bytes.read();
        }
        return Optional.of(CanonicalJson.parse(line.toString(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
