package org.nationalid.portal.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.merkle.Proofs;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.note.NoteSigner;
import org.nationalid.transparencylog.note.SignedNote;
import org.nationalid.transparencylog.proof.Receipt;

/// A log of so many entries, made by the platform's own library, as audit-service writes it.
final class LibraryLog {
    private static final byte[] SEED = new byte[32];
    private static final byte[] SALT = new byte[32];
    private static final byte[] PREFIX = "audit/v1\n".getBytes(StandardCharsets.US_ASCII);
    private static final String TIME = "2026-11-23T02:30:11.482Z";

    private final NoteSigner signer = NoteSigner.ofLog("nationalid.test/access", SEED);
    private final List<Hash> leaves;

    LibraryLog(int size) {
        leaves = IntStream.range(0, size).mapToObj(LibraryLog::leaf).toList();
    }

    String verifierKey() {
        return signer.verifierKey().toString();
    }

    String receipt(int index) {
        Proofs proofs = new Proofs(this::subtree, leaves.size());
        String text = new Checkpoint(signer.verifierKey().name(), leaves.size(), proofs.root()).text();
        var note = new SignedNote(text, List.of(signer.sign(text, Instant.EPOCH)));
        return new Receipt(opening(index), proofs.inclusion(index), note).toString();
    }

    private Hash subtree(int level, long index) {
        if (level == 0) return leaves.get((int) index);
        return Hash.ofNode(subtree(level - 1, 2 * index), subtree(level - 1, 2 * index + 1));
    }

    private static byte[] opening(int index) {
        byte[] payload = payload(index);
        return ByteBuffer.allocate(SALT.length + payload.length)
                .put(SALT)
                .put(payload)
                .array();
    }

    private static byte[] payload(int index) {
        return "{\"id\":\"entry-%d\",\"purpose\":\"手当\",\"time\":\"%s\"}"
                .formatted(index, TIME)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Hash leaf(int index) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SALT, "HmacSHA256"));
            mac.update(PREFIX);
            String commitment = Base64.getEncoder().encodeToString(mac.doFinal(payload(index)));
            String entry = "{\"c\":\"%s\",\"id\":\"entry-%d\",\"t\":\"%s\",\"v\":1}".formatted(commitment, index, TIME);
            return Hash.ofLeaf(entry.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
