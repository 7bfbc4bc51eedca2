package org.nationalid.gateway.accesslog;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.nationalid.platform.crypto.KeyedHash;
import org.nationalid.platform.crypto.SealedBox;
import org.nationalid.platform.keys.KeyDirectory;

/// Lets a service keep an event about a citizen whom it knows under another name: the access log's reference travels
/// sealed, so that a stolen outbox joins nothing.
@ApplicationScoped
public class SealedSubject {
    private static final byte[] PLACE = "outbox subject".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] KEY_USE = "outbox subject key".getBytes(StandardCharsets.US_ASCII);

    private final SealedBox box;
    private final SealedBox formerBox;

    /// The key is derived for this use alone, so that operators keep no further secret.
    SealedSubject(KeyDirectory keys) {
        SecretKey root = keys.secret("seal");
        box = new SealedBox(new SecretKeySpec(KeyedHash.of(root, KEY_USE), "AES"));
        formerBox = new SealedBox(root);
    }

    public String seal(String auditRef) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(box.seal(auditRef.getBytes(StandardCharsets.UTF_8), PLACE));
    }

    String open(String sealed) throws SealedBox.BrokenSeal {
        byte[] bytes = Base64.getUrlDecoder().decode(sealed);
        return new String(opened(bytes), StandardCharsets.UTF_8);
    }

    /// Consents keep what they were given for as long as they last: until then the key from before the derivation opens
    /// what it sealed.
    private byte[] opened(byte[] sealed) throws SealedBox.BrokenSeal {
        try {
            return box.open(sealed, PLACE);
        } catch (SealedBox.BrokenSeal older) {
            return formerBox.open(sealed, PLACE);
        }
    }
}
