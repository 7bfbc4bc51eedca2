package org.nationalid.gateway.accesslog;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.nationalid.platform.crypto.SealedBox;
import org.nationalid.platform.keys.KeyDirectory;

/// Lets a service keep an event about a citizen whom it knows under another name: the access log's reference travels
/// sealed, so that a stolen outbox joins nothing.
@ApplicationScoped
public class SealedSubject {
    private static final byte[] PLACE = "outbox subject".getBytes(StandardCharsets.US_ASCII);

    private final SealedBox box;

    SealedSubject(KeyDirectory keys) {
        box = new SealedBox(keys.secret("seal"));
    }

    public String seal(String auditRef) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(box.seal(auditRef.getBytes(StandardCharsets.UTF_8), PLACE));
    }

    String open(String sealed) throws SealedBox.BrokenSeal {
        return new String(box.open(Base64.getUrlDecoder().decode(sealed), PLACE), StandardCharsets.UTF_8);
    }
}
