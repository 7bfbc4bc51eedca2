package org.nationalid.admin.receipt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.util.UUID;
import org.nationalid.admin.terminal.Failure;

/// The gateway's public door: receipts without the entry, which everybody may have, and the keys of its tokens.
public final class ReceiptDoor {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// Tail of the problem type (RFC 9457) of an entry that is stored but not in a signed checkpoint.
    private static final String NOT_INTEGRATED = "/entry-not-integrated";

    private final URI gateway;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private JWKSet keys;

    /// @param gateway ends in a slash
    public ReceiptDoor(URI gateway) {
        this.gateway = gateway;
    }

    /// What the gateway answered to the wish for a receipt.
    public sealed interface Answer {
        record Given(String receipt) implements Answer {}

        /// It has none, or none yet.
        record Withheld(String reason) implements Answer {}

        record Unreachable(String reason) implements Answer {}
    }

    public Answer receiptOf(UUID entry) {
        try {
            HttpResponse<String> answer = get("v1/receipts/" + entry);
            return switch (answer.statusCode()) {
                case 200 -> new Answer.Given(answer.body());
                case 404 -> new Answer.Withheld("the gateway says that there is no such entry");
                default ->
                    answer.body().contains(NOT_INTEGRATED)
                            ? new Answer.Withheld("the gateway says that it is not in the tree yet")
                            : new Answer.Unreachable("the gateway answered " + answer.statusCode());
            };
        } catch (IOException e) {
            return new Answer.Unreachable("the gateway does not answer: " + e.getMessage());
        }
    }

    /// True when the gateway's published key signed it: then its promise binds.
    public boolean signed(String token) {
        try {
            JWSObject jws = JWSObject.parse(token);
            JWK key = keys().getKeyByKeyId(jws.getHeader().getKeyID());
            return JWSAlgorithm.ES256.equals(jws.getHeader().getAlgorithm())
                    && key instanceof ECKey ec
                    && jws.verify(new ECDSAVerifier(ec));
        } catch (ParseException | JOSEException e) {
            return false;
        }
    }

    private JWKSet keys() {
        if (keys == null) {
            try {
                keys = JWKSet.parse(get("jwks").body());
            } catch (IOException | ParseException e) {
                throw new Failure(gateway + "jwks cannot be read.", "Check the address after --gateway.", e);
            }
        }
        return keys;
    }

    private HttpResponse<String> get(String path) throws IOException {
        try {
            return http.send(
                    HttpRequest.newBuilder(gateway.resolve(path))
                            .timeout(PATIENCE)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.", "Run it again.", e);
        }
    }
}
