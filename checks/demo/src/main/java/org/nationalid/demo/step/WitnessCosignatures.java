package org.nationalid.demo.step;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nationalid.demo.Stage;
import org.nationalid.demo.StepFailed;

/// The cosignatures on a checkpoint, checked with nothing but the JDK (C2SP tlog-cosignature): who else, besides the
/// log itself, saw exactly this tree, and when.
final class WitnessCosignatures {
    private static final int KEY_ID_BYTES = 4;
    private static final int SIGNATURE_BYTES = 64;
    private static final byte COSIGNATURE = 4;
    private static final byte[] ED25519_FRAME = HexFormat.of().parseHex("302a300506032b6570032100");

    private final Map<String, PublicKey> witnesses = new LinkedHashMap<>();

    WitnessCosignatures(Stage stage) {
        stage.published("/log/policy")
                .lines()
                .map(line -> line.split(" "))
                .filter(words -> words[0].equals("witness"))
                .forEach(words -> addKey(words[2]));
    }

    int witnesses() {
        return witnesses.size();
    }

    /// How many witnesses of the policy cosigned it.
    ///
    /// @param note the checkpoint with its signature lines
    long on(String note) {
        int blank = note.indexOf("\n\n");
        String body = note.substring(0, blank + 1);
        List<String[]> lines = note.substring(blank + 2)
                .lines()
                .map(line -> line.split(" ", 3))
                .toList();
        return witnesses.entrySet().stream()
                .filter(witness -> lines.stream()
                        .anyMatch(
                                line -> line[1].equals(witness.getKey()) && isRight(witness.getValue(), body, line[2])))
                .count();
    }

    private static boolean isRight(PublicKey key, String body, String encoded) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(encoded)).position(KEY_ID_BYTES);
        if (bytes.remaining() != Long.BYTES + SIGNATURE_BYTES) return false;
        String message = "cosignature/v1\ntime " + bytes.getLong() + "\n" + body;
        byte[] signature = new byte[SIGNATURE_BYTES];
        bytes.get(signature);
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(message.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private void addKey(String vkey) {
        String[] parts = vkey.split("\\+", 3);
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        if (typed[0] != COSIGNATURE) throw new StepFailed("a witness's key is for cosignatures", vkey);
        var framed = new ByteArrayOutputStream();
        framed.writeBytes(ED25519_FRAME);
        framed.writeBytes(Arrays.copyOfRange(typed, 1, typed.length));
        try {
            witnesses.put(
                    parts[0],
                    KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(framed.toByteArray())));
        } catch (GeneralSecurityException e) {
            throw new StepFailed("a witness publishes an Ed25519 key", vkey);
        }
    }
}
