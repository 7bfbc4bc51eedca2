package org.nationalid.local.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.nationalid.local.LauncherFailure;

/// The gateway's public API as a machine client sees it: no back door, so seeding proves that the front one works.
final class GatewayClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int TRIES_MAX = 5;
    private static final Duration ASSERTION_VALID_FOR = Duration.ofMinutes(1);
    private static final JsonMapper JSON = new JsonMapper();

    private final String issuer;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    GatewayClient(String issuer) {
        this.issuer = issuer;
    }

    /// A client_credentials token, the client proving itself by `private_key_jwt` (RFC 7523).
    String token(String clientId, ECKey key, String scope) {
        String form = "grant_type=client_credentials&scope=" + encoded(scope) + "&client_id=" + encoded(clientId)
                + "&client_assertion_type=" + encoded("urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                + "&client_assertion=" + assertion(clientId, key);
        var request = HttpRequest.newBuilder(URI.create(issuer + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        return send(request, "a token for " + clientId).path("access_token").asText();
    }

    JsonNode put(String path, String token, JsonNode body) {
        return send(json(path, token).PUT(bodyOf(body)), path);
    }

    JsonNode post(String path, String token, UUID idempotencyKey, JsonNode body) {
        return send(
                json(path, token)
                        .header("Idempotency-Key", idempotencyKey.toString())
                        .POST(bodyOf(body)),
                path);
    }

    private HttpRequest.Builder json(String path, String token) {
        return HttpRequest.newBuilder(URI.create(issuer + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private JsonNode send(HttpRequest.Builder request, String what) {
        try {
            HttpResponse<String> response =
                    sendPatiently(request.timeout(PATIENCE).build());
            if (response.statusCode() / 100 != 2) {
                throw new LauncherFailure(
                        "The sandbox cannot be prepared: " + what + " was answered with " + response.statusCode() + "\n"
                                + response.body(),
                        "./nid logs gateway says more; ./nid reset begins again with nothing.");
            }
            return response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new LauncherFailure(
                    "The sandbox cannot be prepared: " + what + ": " + e.getMessage(),
                    "./nid logs gateway says more.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while preparing the sandbox", e);
        }
    }

    /// Services that have just started are slow for a while, and 503 means: try again. Every request here may be
    /// repeated.
    private HttpResponse<String> sendPatiently(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        for (int tries = 1; response.statusCode() == 503 && tries < TRIES_MAX; tries++) {
            Thread.sleep(PAUSE);
            response = http.send(request, HttpResponse.BodyHandlers.ofString());
        }
        return response;
    }

    private String assertion(String clientId, ECKey key) {
        Instant now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(clientId)
                .subject(clientId)
                .audience(issuer)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(ASSERTION_VALID_FOR)))
                .build();
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("a key that we generated cannot sign", e);
        }
    }

    private static HttpRequest.BodyPublisher bodyOf(JsonNode body) {
        return HttpRequest.BodyPublishers.ofString(body.toString());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
