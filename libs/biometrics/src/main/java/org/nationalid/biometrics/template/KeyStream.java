package org.nationalid.biometrics.template;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Pseudorandom numbers from a 32-byte key: AES-256 in counter mode over zeros.
final class KeyStream {
    private static final int BLOCK_BYTES = 16;

    private final Cipher cipher;
    private ByteBuffer ready = ByteBuffer.allocate(0);

    KeyStream(byte[] key) {
        try {
            cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[BLOCK_BYTES]));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES", e);
        }
    }

    byte[] bytes(int count) {
        return cipher.update(new byte[count]);
    }

    /// Evenly distributed over 0 to `bound` - 1, by rejection.
    int below(int bound) {
        int limit = 0x10000 - 0x10000 % bound;
        while (true) {
            if (!ready.hasRemaining()) ready = ByteBuffer.wrap(bytes(256));
            int drawn = ready.getShort() & 0xffff;
            if (drawn < limit) return drawn % bound;
        }
    }
}
