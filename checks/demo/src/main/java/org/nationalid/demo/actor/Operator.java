package org.nationalid.demo.actor;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.nationalid.demo.wire.Wire;

/// Registers applications and appoints officers.
public final class Operator {
    private static final JsonMapper JSON = new JsonMapper();

    private final Wire wire;
    private final MachineClient client;

    public Operator(Wire wire, String issuer, String key) {
        this.wire = wire;
        this.client = new MachineClient(wire, issuer, "operator", Jose.parseKey(key));
    }

    /// @param scopes what the client may ask for; a client with a redirect URI sends citizens, one without is a
    /// machine
    public void register(
            String clientId,
            String name,
            String purpose,
            String redirectUri,
            List<String> scopes,
            List<EllipticCurveJsonWebKey> keys) {
        ObjectNode document = JSON.createObjectNode();
        document.set("names", inAllLanguages(name));
        document.putObject("purpose").put("code", "DEMONSTRATION").set("text", inAllLanguages(purpose));
        ArrayNode redirects = document.putArray("redirect_uris");
        if (!redirectUri.isEmpty()) redirects.add(redirectUri);
        document.put("sector_identifier_uri", "https://" + clientId + ".demo.localhost/redirect_uris.json");
        ArrayNode published = document.putObject("jwks").putArray("keys");
        keys.forEach(key -> published.addPOJO(key.toParams(EllipticCurveJsonWebKey.OutputControlLevel.PUBLIC_ONLY)));
        document.set("scopes", JSON.valueToTree(scopes));
        ArrayNode grantTypes = document.putArray("grant_types");
        if (redirectUri.isEmpty()) {
            grantTypes.add("client_credentials");
        } else { // an office of the demonstration has a counter too
            grantTypes.add("authorization_code").add("urn:nationalid:grant-type:direct-authentication");
        }
        wire.json("PUT", client.issuer() + "/v1/relying-parties/" + clientId, token(), document)
                .orFail("the operator registers " + clientId);
    }

    public void appointAuditor(String alias, String clientId) {
        ObjectNode office = JSON.createObjectNode()
                .put("alias", alias)
                .put("client_id", clientId)
                .put("role", "auditor")
                .put("unit", "Demonstration");
        wire.json("PUT", client.issuer() + "/v1/officers", token(), office).orFail("the operator appoints an auditor");
    }

    private String token() {
        return client.token("registry");
    }

    private static ObjectNode inAllLanguages(String text) {
        return JSON.createObjectNode().put("en", text).put("hi", text).put("ja", text);
    }
}
