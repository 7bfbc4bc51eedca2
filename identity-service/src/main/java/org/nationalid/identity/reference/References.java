package org.nationalid.identity.reference;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.SecretKey;
import org.nationalid.identity.person.PersonId;
import org.nationalid.platform.crypto.KeyedHash;
import org.nationalid.platform.keys.KeyDirectory;

/// Makes references: HMAC-SHA-256 of the person under one key per domain, base64url, 43 characters.
@ApplicationScoped
@Startup
public class References {
    /// Stands before each pairwise subject, so that a second key can come without renaming anyone.
    private static final String PAIRWISE_KEY_VERSION = "1";

    private final SecretKey authKey;
    private final SecretKey consentKey;
    private final SecretKey auditKey;
    private final SecretKey pairwiseKey;

    References(KeyDirectory keys) {
        authKey = keys.secret("reference-auth");
        consentKey = keys.secret("reference-consent");
        auditKey = keys.secret("reference-audit");
        pairwiseKey = keys.secret("pairwise-" + PAIRWISE_KEY_VERSION);
    }

    public String auth(PersonId person) {
        return base64Url(KeyedHash.of(authKey, person.bytes()));
    }

    public String consent(PersonId person) {
        return base64Url(KeyedHash.of(consentKey, person.bytes()));
    }

    public String audit(PersonId person) {
        return base64Url(KeyedHash.of(auditKey, person.bytes()));
    }

    /// The pairwise subject identifier (OpenID Connect Core §8.1) of the person for one sector.
    public String subject(String sector, PersonId person) {
        byte[] hash = KeyedHash.of(pairwiseKey, sector.getBytes(StandardCharsets.UTF_8), person.bytes());
        return PAIRWISE_KEY_VERSION + "." + base64Url(hash);
    }

    private static String base64Url(byte[] hash) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
