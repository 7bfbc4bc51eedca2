package org.nationalid.auditexport;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.nationalid.auditexport.entry.CanonicalJson;
import org.nationalid.auditexport.proof.Leaf;
import org.nationalid.auditexport.proof.ProvenRow;
import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.merkle.Proofs;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.note.NoteSigner;
import org.nationalid.transparencylog.note.SignedNote;
import org.nationalid.transparencylog.note.VerifierKey;

/// A log in memory, of which a test knows everything.
public final class TestLog {
    private static final Instant BEGIN = Instant.parse("2026-11-23T02:30:11.482Z");
    private static final String ORIGIN = "nationalid.test/access/2026h2";

    private final NoteSigner signer = NoteSigner.ofLog(ORIGIN, new byte[32]);
    private final Random random = new Random(7);
    private final List<ObjectNode> events = new ArrayList<>();
    private final List<byte[]> salts = new ArrayList<>();

    public TestLog(int size) {
        for (int i = 0; i < size; i++) {
            byte[] salt = new byte[32];
            random.nextBytes(salt);
            salts.add(salt);
            events.add(event(i));
        }
    }

    public VerifierKey key() {
        return signer.verifierKey();
    }

    public SignedNote checkpoint() {
        String text = new Checkpoint(ORIGIN, events.size(), proofs().root()).text();
        return new SignedNote(text, List.of(signer.sign(text, BEGIN)));
    }

    public ProvenRow row(int index) {
        return ProvenRow.of(events.get(index), salts.get(index), proofs().inclusion(index));
    }

    /// The same row after the key of its payload was destroyed.
    public ProvenRow erasedRow(int index) {
        ObjectNode rest = events.get(index).deepCopy();
        rest.retain("id", "time", "type", "outcome", "service");
        return ProvenRow.erased(rest, leaf(index), proofs().inclusion(index));
    }

    private Proofs proofs() {
        return new Proofs(this::subtree, events.size());
    }

    private Hash subtree(int level, long index) {
        if (level == 0) {
            return Hash.ofLeaf(leaf((int) index).getBytes(StandardCharsets.UTF_8));
        }
        return Hash.ofNode(subtree(level - 1, 2 * index), subtree(level - 1, 2 * index + 1));
    }

    private String leaf(int index) {
        return Leaf.of(salts.get(index), events.get(index));
    }

    private static ObjectNode event(int index) {
        ObjectNode event = CanonicalJson.object();
        event.put("id", new UUID(0x0198_0000_0000_7000L, 0x8000_0000_0000_0000L + index).toString());
        // Pairs share a millisecond, so that the place in the log decides.
        event.put("time", BEGIN.plusMillis(index / 2).toString());
        event.put("type", index % 3 == 0 ? "auth.otp" : "attributes.released");
        event.put("outcome", index % 5 == 0 ? "failure" : "success");
        event.put("service", "gateway");
        event.put("relying_party", "tax-office");
        event.put("subject", "-s" + index);
        event.put("purpose", index % 2 == 0 ? "=HYPERLINK(\"http://x\")" : "'tax, \"return\"\r\nआयकर");
        event.putArray("items").add("name").add("birthdate");
        event.put("later_fact", "kept");
        return event;
    }
}
