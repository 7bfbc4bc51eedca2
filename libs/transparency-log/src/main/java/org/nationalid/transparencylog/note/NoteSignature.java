package org.nationalid.transparencylog.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/// One signature line of a note: `— <key name> base64(key id ‖ signature)`.
public final class NoteSignature {
    static final String LINE_START = "— ";
    private static final int KEY_ID_BYTES = Integer.BYTES;

    private final String keyName;
    private final int keyId;
    private final byte[] signature;

    NoteSignature(String keyName, int keyId, byte[] signature) {
        this.keyName = keyName;
        this.keyId = keyId;
        this.signature = signature.clone();
    }

    /// @param line without its newline
    /// @throws IllegalArgumentException when it is no signature line
    public static NoteSignature parse(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 3 || !parts[0].equals("—") || !VerifierKey.isName(parts[1])) {
            throw new IllegalArgumentException("not a signature line");
        }
        byte[] bytes = Base64.getDecoder().decode(parts[2]);
        if (bytes.length <= KEY_ID_BYTES) {
            throw new IllegalArgumentException("a signature is longer than its key id");
        }
        int keyId = ByteBuffer.wrap(bytes).getInt();
        return new NoteSignature(parts[1], keyId, Arrays.copyOfRange(bytes, KEY_ID_BYTES, bytes.length));
    }

    public String keyName() {
        return keyName;
    }

    int keyId() {
        return keyId;
    }

    byte[] signature() {
        return signature.clone();
    }

    /// The line without its newline.
    @Override
    public String toString() {
        byte[] bytes = ByteBuffer.allocate(KEY_ID_BYTES + signature.length)
                .putInt(keyId)
                .put(signature)
                .array();
        return LINE_START + keyName + " " + Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature line && toString().equals(line.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }
}
