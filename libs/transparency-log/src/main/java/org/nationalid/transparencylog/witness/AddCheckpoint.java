package org.nationalid.transparencylog.witness;

import java.util.List;
import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.note.SignedNote;

/// Body of `POST /add-checkpoint`: where the witness is believed to stand, the proof from there, and the checkpoint.
///
/// @param proof consistency proof from `oldSize` to the checkpoint's size; empty when `oldSize` is 0
public record AddCheckpoint(long oldSize, List<Hash> proof, SignedNote checkpoint) {
    private static final int HASHES_MAX = 63;

    public AddCheckpoint {
        proof = List.copyOf(proof);
        if (oldSize < 0 || proof.size() > HASHES_MAX) {
            throw new IllegalArgumentException("a size is not negative, and a proof has at most 63 hashes");
        }
    }

    /// @throws IllegalArgumentException when the body has another form
    public static AddCheckpoint parse(String body) {
        int blank = body.indexOf("\n\n");
        if (blank < 0) {
            throw new IllegalArgumentException("no empty line before the checkpoint");
        }
        List<String> lines = body.substring(0, blank).lines().toList();
        if (lines.isEmpty() || !lines.getFirst().matches("old (0|[1-9][0-9]{0,17})")) {
            throw new IllegalArgumentException("no old size");
        }
        AddCheckpoint request = new AddCheckpoint(
                Long.parseLong(lines.getFirst().substring(4)),
                lines.subList(1, lines.size()).stream().map(Hash::parse).toList(),
                SignedNote.parse(body.substring(blank + 2)));
        if (!request.toString().equals(body)) {
            throw new IllegalArgumentException("not written as a request is");
        }
        return request;
    }

    @Override
    public String toString() {
        StringBuilder body = new StringBuilder("old ").append(oldSize).append('\n');
        proof.forEach(hash -> body.append(hash).append('\n'));
        return body.append('\n').append(checkpoint).toString();
    }
}
