package org.nationalid.benchmarks.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwt.JwtClaims;
import org.nationalid.demo.actor.Jose;

/// Keys of the measured service, and the gateway's by which it is called. Made once per data folder.
final class BenchKeys {
    static final String CALLER = "gateway";
    private static final int SECRET_BYTES = 32;
    private static final Duration RENEWED_AFTER = Duration.ofSeconds(30);

    private final Path folder;
    private final EllipticCurveJsonWebKey gateway = Jose.newKey("sig");
    private String token = "";
    private long renewAtNanos;

    BenchKeys(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(own());
        Files.createDirectories(trusted());
        for (String name : List.of("log-signing", "payload", "subject-tag")) {
            Path file = own().resolve(name + ".key");
            if (!Files.exists(file)) {
                byte[] secret = new byte[SECRET_BYTES];
                new SecureRandom().nextBytes(secret);
                Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
            }
        }
        Files.writeString(trusted().resolve(CALLER + ".jwk"), gateway.toJson(OutputControlLevel.PUBLIC_ONLY));
    }

    Path own() {
        return folder.resolve("keys");
    }

    Path trusted() {
        return folder.resolve("trust");
    }

    byte[] secret(String name) throws IOException {
        return Base64.getUrlDecoder().decode(Files.readString(own().resolve(name + ".key")));
    }

    /// A service token; like the gateway's, one serves half a minute.
    synchronized String token() {
        if (token.isEmpty() || System.nanoTime() - renewAtNanos > 0) {
            JwtClaims claims = new JwtClaims();
            claims.setIssuer(CALLER);
            claims.setSubject(CALLER);
            claims.setAudience("audit-service");
            claims.setIssuedAtToNow();
            claims.setExpirationTimeMinutesInTheFuture(1);
            token = Jose.sign(gateway, claims);
            renewAtNanos = System.nanoTime() + RENEWED_AFTER.toNanos();
        }
        return token;
    }
}
