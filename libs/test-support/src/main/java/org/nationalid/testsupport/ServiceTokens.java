package org.nationalid.testsupport;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Plays the callers of a service under test: bearer tokens like the ones that the real gateway makes.
public final class ServiceTokens {
    static final List<String> CALLERS = List.of("gateway", "identity-service");

    private static final Map<String, ECKey> KEYS =
            CALLERS.stream().collect(Collectors.toUnmodifiableMap(name -> name, TestKeys::ecKey));

    private ServiceTokens() {}

    static ECKey keyOf(String caller) {
        return KEYS.get(caller);
    }

    /// A token with which `caller` calls `audience` now.
    public static String as(String caller, String audience) {
        return signed(caller, audience, keyOf(caller), Instant.now());
    }

    /// A token that a stranger signed in the caller's name.
    public static String forged(String caller, String audience) {
        return signed(caller, audience, TestKeys.ecKey(caller), Instant.now());
    }

    /// A token that the caller itself signed an hour ago.
    public static String expired(String caller, String audience) {
        return signed(caller, audience, keyOf(caller), Instant.now().minusSeconds(3600));
    }

    private static String signed(String caller, String audience, ECKey key, Instant issuedAt) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(caller)
                        .subject(caller)
                        .audience(audience)
                        .issueTime(Date.from(issuedAt))
                        .expirationTime(Date.from(issuedAt.plusSeconds(60)))
                        .build());
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}
