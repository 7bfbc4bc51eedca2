package org.nationalid.biometrics.template;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.nationalid.biometrics.sample.FingerPosition;

/// Derives every key from one root key by HMAC-SHA-256 over label, citizen, finger and version. Thread-safe.
public final class RootTemplateKeys implements TemplateKeys {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int ROOT_BYTES_MIN = 32;

    private final SecretKey root;

    /// @param root at least 32 bytes; deriving fails for a key that its provider will not use with HMAC-SHA-256
    public RootTemplateKeys(SecretKey root) {
        byte[] encoded = root.getEncoded(); // null where the key cannot leave its module
        if (encoded != null && encoded.length < ROOT_BYTES_MIN)
            throw new IllegalArgumentException("the root key needs at least " + ROOT_BYTES_MIN + " bytes");
        this.root = root;
    }

    @Override
    public TemplateKey keyFor(String authRef, FingerPosition position, KeyVersion version) {
        byte[] inner = derive("nationalid-biometrics-projection", authRef, position, version.inner());
        byte[] outer = derive("nationalid-biometrics-shuffle", authRef, position, version.outer());
        return new TemplateKey(inner, outer, position, version);
    }

    private byte[] derive(String label, String authRef, FingerPosition position, int version) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(root);
            feed(mac, label);
            feed(mac, authRef);
            mac.update((byte) position.code());
            mac.update(ByteBuffer.allocate(4).putInt(version).flip());
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the template key could not be derived", e);
        }
    }

    /// With its length in front, so that no two pairs of texts run into the same bytes.
    private static void feed(Mac mac, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        mac.update(bytes);
    }
}
