package org.nationalid.demo.actor;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.nationalid.demo.wire.Answer;
import org.nationalid.demo.wire.Wire;

/// A counter with a capture device: signed requests, and factors sealed so that only auth-service can read them.
public final class Counter {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SIGNED = "application/jwt";

    private final Wire wire;
    private final MachineClient client;
    private final EllipticCurveJsonWebKey sealingKey;

    public Counter(Wire wire, MachineClient client) {
        this.wire = wire;
        this.client = client;
        String keys = wire.get(client.issuer() + "/.well-known/identity-block-jwks.json")
                .orFail("the gateway publishes the key that factors are sealed to")
                .json()
                .path("keys")
                .path(0)
                .toString();
        this.sealingKey = Jose.parseKey(keys);
    }

    public static ObjectNode code(String value) {
        return JSON.createObjectNode().put("type", "otp").put("value", value);
    }

    public static ObjectNode finger(int position, String image) {
        return JSON.createObjectNode()
                .put("type", "fingerprint")
                .put("position", position)
                .put("format", "png")
                .put("dpi", 500)
                .put("image", image);
    }

    public Answer sendCode(String alias, UUID txn) {
        return post("/v1/one-time-passwords", request(alias, txn));
    }

    public Answer authenticate(String alias, UUID txn, ObjectNode... factors) {
        return authenticate(alias, txn, List.of(), factors);
    }

    /// @param items attributes that the counter wants, for which a consent must exist
    public Answer authenticate(String alias, UUID txn, List<String> items, ObjectNode... factors) {
        JwtClaims claims = request(alias, txn);
        claims.setClaim("identity_block", seal(txn, Instant.now(), factors));
        if (!items.isEmpty()) claims.setStringListClaim("items", items);
        return post("/v1/authentications", claims);
    }

    /// The same signed bytes as often as one likes: what somebody who listens could send.
    public Answer post(String path, String signed) {
        return wire.post(client.issuer() + path, SIGNED, signed);
    }

    public String signedCodeRequest(String alias, UUID txn) {
        return Jose.sign(client.key(), request(alias, txn));
    }

    private Answer post(String path, JwtClaims claims) {
        return post(path, Jose.sign(client.key(), claims));
    }

    private JwtClaims request(String alias, UUID txn) {
        JwtClaims claims = client.freshClaims();
        claims.setClaim("alias", alias);
        claims.setClaim("txn", txn.toString());
        return claims;
    }

    private String seal(UUID txn, Instant createdAt, ObjectNode... factors) {
        ObjectNode block =
                JSON.createObjectNode().put("created_at", createdAt.toString()).put("transaction_id", txn.toString());
        ArrayNode listed = block.putArray("factors");
        for (ObjectNode factor : factors) listed.add(factor);
        return Jose.encrypt(block.toString(), sealingKey);
    }
}
