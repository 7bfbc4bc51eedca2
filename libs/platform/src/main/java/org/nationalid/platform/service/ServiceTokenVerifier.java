package org.nationalid.platform.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nationalid.platform.keys.KeyDirectory;
import org.nationalid.platform.metrics.Work;

/// Checks who is calling. A verified token is remembered until it expires; anything doubtful is nobody.
@ApplicationScoped
class ServiceTokenVerifier {
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(10);
    private static final int REMEMBERED_MAX = 64;

    private final KeyDirectory keys;
    private final InstantSource clock;
    private final String self;
    private final ConcurrentMap<String, VerifiedCaller> verified = new ConcurrentHashMap<>();

    ServiceTokenVerifier(
            KeyDirectory keys, InstantSource clock, @ConfigProperty(name = "quarkus.application.name") String self) {
        this.keys = keys;
        this.clock = clock;
        this.self = self;
    }

    /// The caller's name, or nothing when the token does not prove one.
    Optional<String> callerOf(String token) {
        Instant now = clock.instant();
        VerifiedCaller known = verified.get(token);
        if (known == null) {
            known = verify(token, now).orElse(null);
            if (known == null) {
                return Optional.empty();
            }
            remember(token, known, now);
        }
        return known.isValidAt(now) ? Optional.of(known.name()) : Optional.empty();
    }

    private void remember(String token, VerifiedCaller caller, Instant now) {
        if (verified.size() >= REMEMBERED_MAX) {
            verified.values().removeIf(old -> !old.isValidAt(now));
        }
        if (verified.size() < REMEMBERED_MAX) {
            verified.put(token, caller);
        }
    }

    private Optional<VerifiedCaller> verify(String token, Instant now) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            String caller = claims.getIssuer();
            if (caller == null
                    || !caller.matches("[a-z-]{1,40}")
                    || !JWSAlgorithm.ES256.equals(jwt.getHeader().getAlgorithm())) {
                return Optional.empty();
            }
            Optional<ECKey> key = keys.trusted(caller);
            if (key.isEmpty() || !isAcceptable(claims, caller, now)) {
                return Optional.empty();
            }
            Work.verified();
            if (!jwt.verify(new ECDSAVerifier(key.get()))) {
                return Optional.empty();
            }
            return Optional.of(new VerifiedCaller(
                    caller, claims.getExpirationTime().toInstant().plus(CLOCK_SKEW)));
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    private boolean isAcceptable(JWTClaimsSet claims, String caller, Instant now) {
        if (claims.getExpirationTime() == null || claims.getIssueTime() == null) {
            return false;
        }
        Instant issuedAt = claims.getIssueTime().toInstant();
        Instant expiresAt = claims.getExpirationTime().toInstant();
        return caller.equals(claims.getSubject())
                && claims.getAudience().equals(List.of(self))
                && !issuedAt.isAfter(now.plus(CLOCK_SKEW))
                && expiresAt.isAfter(now.minus(CLOCK_SKEW))
                && !expiresAt.isAfter(issuedAt.plus(ServiceTokenIssuer.VALID_FOR));
    }

    private record VerifiedCaller(String name, Instant validUntil) {
        boolean isValidAt(Instant now) {
            return now.isBefore(validUntil);
        }
    }
}
