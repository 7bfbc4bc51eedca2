package org.nationalid.transparencylog.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// A named public key, written as a vkey: `<name>+<hex of key id>+base64(type ‖ public key)`.
public final class VerifierKey {
    private final String name;
    private final SignatureType type;
    private final byte[] publicKey;
    private final int id;

    VerifierKey(String name, SignatureType type, byte[] publicKey) {
        if (!isName(name) || publicKey.length != Ed25519.KEY_BYTES) {
            throw new IllegalArgumentException("a key has a name without spaces and plus signs, and 32 bytes");
        }
        this.name = name;
        this.type = type;
        this.publicKey = publicKey.clone();
        this.id = idOf(name, type, publicKey);
    }

    /// @throws IllegalArgumentException when the text is no vkey, is of a type unknown here, or its id is wrong
    public static VerifierKey parse(String vkey) {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a vkey has three parts");
        }
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        SignatureType type =
                typed.length == 0 ? null : SignatureType.of(typed[0]).orElse(null);
        if (type == null) {
            throw new IllegalArgumentException("unknown signature type");
        }
        VerifierKey key = new VerifierKey(parts[0], type, Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.toString().equals(vkey)) {
            throw new IllegalArgumentException("the key id does not belong to that name and key");
        }
        return key;
    }

    public String name() {
        return name;
    }

    public SignatureType type() {
        return type;
    }

    /// 32 bytes (RFC 8032).
    public byte[] publicKey() {
        return publicKey.clone();
    }

    boolean isNamedBy(NoteSignature line) {
        return line.keyId() == id && line.keyName().equals(name);
    }

    boolean verifies(String text, NoteSignature line) {
        if (!isNamedBy(line)) {
            return false;
        }
        return switch (type) {
            case ED25519 -> Ed25519.verifies(publicKey, text.getBytes(StandardCharsets.UTF_8), line.signature());
            case COSIGNATURE ->
                Cosignature.of(line)
                        .filter(cosignature -> cosignature.isBy(publicKey, text))
                        .isPresent();
        };
    }

    int id() {
        return id;
    }

    static boolean isName(String name) {
        return !name.isEmpty()
                && name.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '+');
    }

    private static int idOf(String name, SignatureType type, byte[] publicKey) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            digest.update(type.identifier());
            return ByteBuffer.wrap(digest.digest(publicKey)).getInt();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    /// The vkey.
    @Override
    public String toString() {
        byte[] typed = ByteBuffer.allocate(1 + publicKey.length)
                .put(type.identifier())
                .put(publicKey)
                .array();
        return name + "+" + HexFormat.of().toHexDigits(id) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key && toString().equals(key.toString());
    }

    @Override
    public int hashCode() {
        return id;
    }
}
