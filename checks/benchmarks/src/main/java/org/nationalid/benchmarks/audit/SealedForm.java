package org.nationalid.benchmarks.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.Base64;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.nationalid.transparencylog.merkle.Hash;

/// What audit-service stores of an entry, made without it: commitment, leaf and sealed payload. If a form here were
/// not the service's own, its proofs and searches would fail, and the measurement with them. Salts and nonces come
/// from a fast generator: they hide nothing here. For one thread.
final class SealedForm {
    static final int SALT_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] PREFIX = "audit/v1\n".getBytes(StandardCharsets.US_ASCII);

    private final SplittableRandom random;
    private final Cipher cipher;
    private final Mac mac;

    SealedForm(SplittableRandom random) {
        this.random = random;
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
            this.mac = Mac.getInstance("HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM and HMAC-SHA-256 are part of every JDK", e);
        }
    }

    /// @param opening    salt and payload
    /// @param commitment HMAC-SHA-256 over the payload under the salt
    /// @param leaf       the entry of the tree
    @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
    record Committed(byte[] opening, byte[] commitment, Hash leaf) {}

    Committed commit(SyntheticEntry entry) {
        byte[] payload = entry.payload().getBytes(StandardCharsets.US_ASCII);
        byte[] salt = bytes(SALT_BYTES);
        byte[] opening = ByteBuffer.allocate(SALT_BYTES + payload.length)
                .put(salt)
                .put(payload)
                .array();
        try {
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            mac.update(PREFIX);
            byte[] commitment = mac.doFinal(payload);
            String leaf = "{\"c\":\"" + Base64.getEncoder().encodeToString(commitment) + "\",\"id\":\"" + entry.id()
                    + "\",\"t\":\"" + entry.time() + "\",\"v\":1}";
            return new Committed(opening, commitment, Hash.ofLeaf(leaf.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// AES-256-GCM: nonce, ciphertext, tag; bound to the row by its id.
    byte[] seal(Key key, byte[] plain, UUID place) {
        byte[] nonce = bytes(NONCE_BYTES);
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bytes(place));
            byte[] sealed = new byte[NONCE_BYTES + plain.length + TAG_BITS / Byte.SIZE];
            System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
