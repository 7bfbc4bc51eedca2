package org.nationalid.transparencylog.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Instant;

/// Signs with one named key, either as a log or as a witness. Safe for use by many threads.
public final class NoteSigner {
    private final VerifierKey verifierKey;
    private final PrivateKey privateKey;

    private NoteSigner(String name, SignatureType type, byte[] seed) {
        this.privateKey = Ed25519.privateKey(seed);
        this.verifierKey = new VerifierKey(name, type, Ed25519.publicKeyOf(seed));
    }

    /// @param name the log's origin
    /// @param seed 32 bytes (RFC 8032 §5.1.5)
    public static NoteSigner ofLog(String name, byte[] seed) {
        return new NoteSigner(name, SignatureType.ED25519, seed);
    }

    /// @param seed 32 bytes; used by this one witness and for nothing else
    public static NoteSigner ofWitness(String name, byte[] seed) {
        return new NoteSigner(name, SignatureType.COSIGNATURE, seed);
    }

    public VerifierKey verifierKey() {
        return verifierKey;
    }

    /// Signs a note's text; a witness also states the time.
    public NoteSignature sign(String text, Instant now) {
        byte[] signed =
                switch (verifierKey.type()) {
                    case ED25519 -> Ed25519.sign(privateKey, text.getBytes(StandardCharsets.UTF_8));
                    case COSIGNATURE -> cosign(text, now.getEpochSecond());
                };
        return new NoteSignature(verifierKey.name(), verifierKey.id(), signed);
    }

    private byte[] cosign(String text, long epochSecond) {
        byte[] signature = Ed25519.sign(privateKey, Cosignature.message(epochSecond, text));
        return ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(epochSecond)
                .put(signature)
                .array();
    }
}
