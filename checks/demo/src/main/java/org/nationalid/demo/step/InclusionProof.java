package org.nationalid.demo.step;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sigstore.encryption.signers.Verifiers;
import dev.sigstore.merkle.InclusionProofVerificationException;
import dev.sigstore.merkle.InclusionProofVerifier;
import dev.sigstore.rekor.client.Checkpoints;
import dev.sigstore.rekor.client.RekorEntry;
import dev.sigstore.rekor.client.RekorParseException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.nationalid.demo.Stage;
import org.nationalid.demo.StepFailed;

/// An entry proven by sigstore-java: the path of hashes leads from the leaf to the root (RFC 6962 §2.1.1), and the
/// root is in a checkpoint that the log signed (C2SP tlog-checkpoint).
final class InclusionProof {
    private static final int KEY_BYTES = 32;
    private static final byte ED25519 = 1;
    private static final byte[] ED25519_FRAME = HexFormat.of().parseHex("302a300506032b6570032100");

    private final Stage stage;
    private final String token;
    private final PublicKey logKey;

    InclusionProof(Stage stage, String token) {
        this.stage = stage;
        this.token = token;
        this.logKey = keyOf(stage.published("/log/vkey").strip());
    }

    void verify(JsonNode entry) {
        JsonNode proof = proofOf(entry.path("id").asText());
        byte[] leafHash = hashOfLeaf(bytes(proof.path("leaf")));
        require("the leaf is the entry's", Arrays.equals(leafHash, bytes(entry.path("leaf_hash"))), entry);
        try {
            RekorEntry.Checkpoint checkpoint =
                    Checkpoints.from(proof.path("checkpoint").asText());
            byte[] root = Base64.getDecoder().decode(checkpoint.getBase64Hash());
            require(
                    "the checkpoint is of the proof's tree",
                    checkpoint.getSize() == proof.path("tree_size").asLong(),
                    proof);
            require("the checkpoint is signed by the log", isSigned(checkpoint), proof);
            List<byte[]> path = new ArrayList<>();
            proof.path("hashes").forEach(hash -> path.add(bytes(hash)));
            InclusionProofVerifier.verify(leafHash, proof.path("index").asLong(), checkpoint.getSize(), path, root);
        } catch (InclusionProofVerificationException | RekorParseException | GeneralSecurityException e) {
            throw new StepFailed(
                    "sigstore-java accepts the proof of entry "
                            + entry.path("id").asText(),
                    e.getMessage());
        }
    }

    private JsonNode proofOf(String id) {
        return stage.wire()
                .get(stage.gateway() + "/v1/audit/entries/" + id + "/inclusion", token)
                .orFail("the auditor gets a proof")
                .json();
    }

    private boolean isSigned(RekorEntry.Checkpoint checkpoint) throws GeneralSecurityException {
        byte[] signed = checkpoint.getSignedData().getBytes(StandardCharsets.UTF_8);
        for (RekorEntry.CheckpointSignature signature : checkpoint.getSignatures()) {
            if (Verifiers.newVerifier(logKey).verify(signed, signature.getSignature())) return true;
        }
        return false;
    }

    /// `name+id+base64(algorithm byte, key)`, C2SP signed-note; the key is given the frame that the JDK reads (RFC
    /// 8410).
    private static PublicKey keyOf(String vkey) {
        byte[] typed = Base64.getDecoder().decode(vkey.split("\\+", 3)[2]);
        if (typed.length != 1 + KEY_BYTES || typed[0] != ED25519) {
            throw new StepFailed("the log publishes an Ed25519 key", vkey);
        }
        var framed = new ByteArrayOutputStream();
        framed.writeBytes(ED25519_FRAME);
        framed.write(typed, 1, KEY_BYTES);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(framed.toByteArray()));
        } catch (GeneralSecurityException e) {
            throw new StepFailed("the log publishes an Ed25519 key", vkey);
        }
    }

    private static byte[] hashOfLeaf(byte[] leaf) {
        var prefixed = new ByteArrayOutputStream();
        prefixed.write(0);
        prefixed.writeBytes(leaf);
        try {
            return MessageDigest.getInstance("SHA-256").digest(prefixed.toByteArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void require(String sentence, boolean holds, JsonNode seen) {
        if (!holds) throw new StepFailed(sentence, seen.toString());
    }

    private static byte[] bytes(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asText());
    }
}
