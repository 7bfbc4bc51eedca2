package org.nationalid.demo.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.nationalid.demo.wire.Answer;
import org.nationalid.demo.wire.Wire;

/// A client of the gateway that proves itself by a signature (RFC 7523 `private_key_jwt`).
public record MachineClient(Wire wire, String issuer, String clientId, EllipticCurveJsonWebKey key) {
    private static final float ASSERTION_MINUTES = 1;

    public Answer tokenRequest(List<Map.Entry<String, String>> parameters) {
        var form = new ArrayList<>(parameters);
        form.add(Map.entry("client_id", clientId));
        form.add(Map.entry("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"));
        form.add(Map.entry("client_assertion", assertion()));
        return wire.postForm(issuer + "/token", form);
    }

    public String token(String scope) {
        return tokenRequest(List.of(Map.entry("grant_type", "client_credentials"), Map.entry("scope", scope)))
                .orFail(clientId + " gets a token for " + scope)
                .json()
                .path("access_token")
                .asText();
    }

    /// The claims that every signed message of this client begins with.
    public JwtClaims freshClaims() {
        var claims = new JwtClaims();
        claims.setIssuer(clientId);
        claims.setAudience(issuer);
        claims.setIssuedAtToNow();
        claims.setGeneratedJwtId();
        return claims;
    }

    private String assertion() {
        JwtClaims claims = freshClaims();
        claims.setSubject(clientId);
        claims.setExpirationTimeMinutesInTheFuture(ASSERTION_MINUTES);
        return Jose.sign(key, claims);
    }
}
