package org.nationalid.gateway.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.nationalid.platform.crypto.KeyedHash;
import org.nationalid.platform.keys.KeyDirectory;

/// The hidden field that proves a form came from our own page in this browser. Nothing needs to be stored for it.
@ApplicationScoped
class FormToken {
    private static final byte[] KEY_USE = "sign-in form key".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PURPOSE = "sign-in form".getBytes(StandardCharsets.US_ASCII);

    private final SecretKey key;

    /// The key is derived for this use alone, so that operators keep no further secret.
    FormToken(KeyDirectory keys) {
        key = new SecretKeySpec(KeyedHash.of(keys.secret("seal"), KEY_USE), "HmacSHA256");
    }

    String of(UUID interaction, String browserSecret) {
        byte[] hash = KeyedHash.of(
                key,
                PURPOSE,
                interaction.toString().getBytes(StandardCharsets.US_ASCII),
                browserSecret.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    boolean isRight(String presented, UUID interaction, String browserSecret) {
        return presented != null
                && KeyedHash.same(
                        presented.getBytes(StandardCharsets.UTF_8),
                        of(interaction, browserSecret).getBytes(StandardCharsets.UTF_8));
    }
}
