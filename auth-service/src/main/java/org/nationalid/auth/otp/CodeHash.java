package org.nationalid.auth.otp;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import javax.crypto.SecretKey;
import org.nationalid.platform.crypto.KeyedHash;
import org.nationalid.platform.keys.KeyDirectory;

/// Turns a code into what is stored. A million codes could be tried in a moment without the key, so the key lies
/// outside the database.
@Startup // a missing key stops the service before it takes a request
@ApplicationScoped
class CodeHash {
    private final SecretKey key;

    CodeHash(KeyDirectory keys) {
        this.key = keys.secret("otp");
    }

    byte[] of(OtpUse use, String code) {
        return KeyedHash.of(key, use.with(code));
    }

    /// How a transaction is remembered here: the access log names it too, and two stolen databases must not join by it.
    String ofTransaction(OtpUse use) {
        byte[] hash =
                KeyedHash.of(key, use.citizen().bytes(), use.transactionId().getBytes(UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
