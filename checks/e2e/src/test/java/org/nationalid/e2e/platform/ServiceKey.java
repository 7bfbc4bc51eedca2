package org.nationalid.e2e.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/// The key with which one service proves itself to another (JWT, ES256, one minute).
final class ServiceKey {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration VALID_FOR = Duration.ofSeconds(60);

    private final String id;
    private final PrivateKey key;

    ServiceKey(Path jwk) {
        try {
            JsonNode members = JSON.readTree(jwk.toFile());
            this.id = members.path("kid").asText();
            AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
            curve.init(new ECGenParameterSpec("secp256r1"));
            BigInteger secret = new BigInteger(
                    1, Base64.getUrlDecoder().decode(members.path("d").asText()));
            this.key = KeyFactory.getInstance("EC")
                    .generatePrivate(new ECPrivateKeySpec(secret, curve.getParameterSpec(ECParameterSpec.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(jwk + " is no key", e);
        }
    }

    String token(String service, String audience) {
        Instant now = Instant.now();
        String signed = encoded(Map.of("alg", "ES256", "typ", "JWT", "kid", id)) + "."
                + encoded(Map.of(
                        "iss",
                        service,
                        "sub",
                        service,
                        "aud",
                        audience,
                        "iat",
                        now.getEpochSecond(),
                        "exp",
                        now.plus(VALID_FOR).getEpochSecond(),
                        "jti",
                        UUID.randomUUID().toString()));
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Map<String, Object> members) {
        try {
            return base64(JSON.writeValueAsBytes(members));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
