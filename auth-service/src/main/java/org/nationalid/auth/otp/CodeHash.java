package org.nationalid.auth.otp;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
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
}
