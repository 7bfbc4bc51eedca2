package org.nationalid.e2e.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sigstore.encryption.Keys;
import dev.sigstore.encryption.signers.Verifiers;
import dev.sigstore.merkle.InclusionProofVerificationException;
import dev.sigstore.merkle.InclusionProofVerifier;
import dev.sigstore.rekor.client.Checkpoints;
import dev.sigstore.rekor.client.RekorEntry;
import dev.sigstore.rekor.client.RekorParseException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A proof as an auditor downloads it (C2SP tlog-proof), checked by somebody who has nothing but this file and the
/// log's public key: what it says, that the log holds it (RFC 6962 §2.1.1, by sigstore-java), and that the log signed.
public final class LogProof {
    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int SALT_BYTES = 32;
    /// SubjectPublicKeyInfo up to the key itself (RFC 8410 §4).
    private static final String ED25519_KEY_FOLLOWS = "302a300506032b6570032100";

    private final JsonNode event;
    private final byte[] opening;
    private final long index;
    private final List<byte[]> hashes = new ArrayList<>();
    private final String checkpoint;

    /// @param file its whole text
    public LogProof(String file) throws IOException {
        String[] halves = file.split("\n\n", 2);
        List<String> lines = new ArrayList<>(halves[0].lines().toList());
        require(halves.length == 2 && lines.removeFirst().equals(HEADER), "it is a tlog-proof");
        require(lines.getFirst().startsWith(EXTRA), "it tells what was written");
        this.opening = decoded(lines.removeFirst().substring(EXTRA.length()));
        this.event = new JsonMapper().readTree(Arrays.copyOfRange(opening, SALT_BYTES, opening.length));
        require(lines.getFirst().startsWith(INDEX), "it tells where");
        this.index = Long.parseLong(lines.removeFirst().substring(INDEX.length()));
        lines.forEach(line -> hashes.add(decoded(line)));
        this.checkpoint = halves[1];
    }

    /// What the log holds, once [#verify] has shown that it does.
    public JsonNode event() {
        return event;
    }

    public long index() {
        return index;
    }

    /// From the leaf's sibling up to the root's child.
    public List<byte[]> hashes() {
        return List.copyOf(hashes);
    }

    /// The signed note, whole.
    public String checkpoint() {
        return checkpoint;
    }

    /// The entry of the public tree, rebuilt from salt and content.
    public byte[] leaf() {
        try {
            byte[] salt = Arrays.copyOf(opening, SALT_BYTES);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            mac.update("audit/v1\n".getBytes(StandardCharsets.US_ASCII));
            mac.update(opening, SALT_BYTES, opening.length - SALT_BYTES);
            String leaf = "{\"c\":\"" + Base64.getEncoder().encodeToString(mac.doFinal()) + "\",\"id\":\""
                    + event.path("id").asText() + "\",\"t\":\""
                    + event.path("time").asText() + "\",\"v\":1}";
            return leaf.getBytes(StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", e);
        }
    }

    /// @param vkey the log's verifier key, `name+id+base64(algorithm, key)` of C2SP signed-note
    public void verify(String vkey) {
        try {
            RekorEntry.Checkpoint signed = Checkpoints.from(checkpoint);
            require(isSigned(signed, keyOf(vkey.strip())), "the log signed the checkpoint");
            byte[] root = decoded(signed.getBase64Hash());
            InclusionProofVerifier.verify(leafHash(), index, signed.getSize(), hashes, root);
        } catch (InclusionProofVerificationException | RekorParseException | GeneralSecurityException e) {
            throw new AssertionError("sigstore-java refuses the proof: " + e.getMessage(), e);
        }
    }

    private byte[] leafHash() throws GeneralSecurityException {
        var prefixed = new ByteArrayOutputStream();
        prefixed.write(0);
        prefixed.writeBytes(leaf());
        return MessageDigest.getInstance("SHA-256").digest(prefixed.toByteArray());
    }

    private static boolean isSigned(RekorEntry.Checkpoint checkpoint, PublicKey key) throws GeneralSecurityException {
        byte[] signed = checkpoint.getSignedData().getBytes(StandardCharsets.UTF_8);
        for (RekorEntry.CheckpointSignature signature : checkpoint.getSignatures()) {
            if (Verifiers.newVerifier(key).verify(signed, signature.getSignature())) return true;
        }
        return false;
    }

    private static PublicKey keyOf(String vkey) throws GeneralSecurityException {
        byte[] typed = decoded(vkey.split("\\+", 3)[2]);
        var encoded = new ByteArrayOutputStream();
        encoded.writeBytes(HexFormat.of().parseHex(ED25519_KEY_FOLLOWS));
        encoded.write(typed, 1, typed.length - 1);
        return Keys.parseEd25519(encoded.toByteArray());
    }

    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) throw new AssertionError("of the proof it does not hold that " + sentence);
    }
}
