package org.nationalid.platform.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nationalid.platform.id.Ids;
import org.nationalid.platform.keys.KeyDirectory;
import org.nationalid.platform.metrics.Work;

/// Makes the tokens with which this service proves itself to the next one: ES256, one audience, one minute.
/// One token serves many calls, so that neither side pays a signature per call.
@ApplicationScoped
public class ServiceTokenIssuer {
    static final String KEY_NAME = "service-token";
    static final Duration VALID_FOR = Duration.ofSeconds(60);
    private static final Duration RENEWED_BEFORE_EXPIRY = Duration.ofSeconds(20);

    private final KeyDirectory keys;
    private final InstantSource clock;
    private final String self;
    private final ConcurrentMap<String, IssuedToken> issued = new ConcurrentHashMap<>();

    ServiceTokenIssuer(
            KeyDirectory keys, InstantSource clock, @ConfigProperty(name = "quarkus.application.name") String self) {
        this.keys = keys;
        this.clock = clock;
        this.self = self;
    }

    String tokenFor(String audience) {
        Instant now = clock.instant();
        return issued.compute(
                        audience,
                        (name, current) -> current == null || current.isStaleAt(now) ? issue(name, now) : current)
                .text();
    }

    private IssuedToken issue(String audience, Instant now) {
        ECKey key = keys.ecKey(KEY_NAME);
        Instant expiresAt = now.plus(VALID_FOR);
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .keyID(key.getKeyID())
                        .type(JOSEObjectType.JWT)
                        .build(),
                new JWTClaimsSet.Builder()
                        .issuer(self)
                        .subject(self)
                        .audience(audience)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(expiresAt))
                        .jwtID(Ids.next().toString())
                        .build());
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("The service token key cannot sign", e);
        }
        Work.signed();
        return new IssuedToken(token.serialize(), expiresAt.minus(RENEWED_BEFORE_EXPIRY));
    }

    private record IssuedToken(String text, Instant renewAt) {
        boolean isStaleAt(Instant now) {
            return !now.isBefore(renewAt);
        }
    }
}
