package org.nationalid.audit.leaf;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A payload together with the salt that hides it: HMAC-SHA-256(salt, "audit/v1\n" ‖ payload). Without the salt,
/// trying out likely payloads leads nowhere; once it is destroyed, the commitment says nothing any more.
public final class Commitment {
    private static final byte[] PREFIX = "audit/v1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] salt;
    private final byte[] payload;

    private Commitment(byte[] salt, byte[] payload) {
        this.salt = salt;
        this.payload = payload;
    }

    public static Commitment to(byte[] payload) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new Commitment(salt, payload.clone());
    }

    /// Reads what [#opening] wrote.
    public static Commitment ofOpening(byte[] opening) {
        if (opening.length < SALT_BYTES) {
            throw new IllegalArgumentException("an opening begins with 32 bytes of salt");
        }
        return new Commitment(
                Arrays.copyOf(opening, SALT_BYTES), Arrays.copyOfRange(opening, SALT_BYTES, opening.length));
    }

    /// Salt, then payload: what a verifier needs, and what is sealed at rest.
    public byte[] opening() {
        byte[] opening = Arrays.copyOf(salt, SALT_BYTES + payload.length);
        System.arraycopy(payload, 0, opening, SALT_BYTES, payload.length);
        return opening;
    }

    public byte[] payload() {
        return payload.clone();
    }

    /// 32 bytes.
    public byte[] value() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            mac.update(PREFIX);
            return mac.doFinal(payload);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", e);
        }
    }
}
