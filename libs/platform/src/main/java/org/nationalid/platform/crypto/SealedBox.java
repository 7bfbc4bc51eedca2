package org.nationalid.platform.crypto;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// AES-256-GCM (NIST SP 800-38D). Sealed form: 12 random nonce bytes, then ciphertext, then the 16-byte tag.
/// Associated data binds a box to its place, so that it cannot be moved to another row or another use.
public final class SealedBox {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    public SealedBox(SecretKey key) {
        this.key = key;
    }

    public byte[] seal(byte[] plain, byte[] associatedData) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, associatedData);
            byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(plain.length));
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM could not seal", e);
        }
    }

    /// @throws BrokenSeal when the box was altered, moved, or sealed under another key
    public byte[] open(byte[] sealed, byte[] associatedData) throws BrokenSeal {
        if (sealed.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw new BrokenSeal();
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE_BYTES), associatedData);
            return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (AEADBadTagException e) {
            throw new BrokenSeal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM could not open", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] associatedData) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(associatedData);
        return cipher;
    }

    /// The box is not one that this key sealed for this place.
    public static final class BrokenSeal extends Exception {
        private static final long serialVersionUID = 1L;

        BrokenSeal() {
            super("the seal is broken");
        }
    }
}
