package org.nationalid.local.seed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.jwk.ECKey;
import java.util.List;

/// What the operator registers for one client of the gateway.
///
/// @param names   in English, Hindi and Japanese, in this order
/// @param purpose why it asks, in the same three languages; shown to the citizen word for word
record RelyingParty(
        String clientId,
        List<String> names,
        String purposeCode,
        List<String> purpose,
        List<String> redirectUris,
        List<ECKey> keys,
        List<String> scopes,
        List<String> grantTypes) {
    private static final ObjectMapper JSON = new ObjectMapper();

    RelyingParty {
        names = List.copyOf(names);
        purpose = List.copyOf(purpose);
        redirectUris = List.copyOf(redirectUris);
        keys = List.copyOf(keys);
        scopes = List.copyOf(scopes);
        grantTypes = List.copyOf(grantTypes);
    }

    ObjectNode document() {
        ObjectNode document = JSON.createObjectNode();
        document.set("names", inThreeLanguages(names));
        document.putObject("purpose").put("code", purposeCode).set("text", inThreeLanguages(purpose));
        document.set("redirect_uris", JSON.valueToTree(redirectUris));
        // On one machine all hosts are the same; without a sector of its own every client would know citizens alike.
        document.put("sector_identifier_uri", "https://" + clientId + ".sandbox.localhost/redirect_uris.json");
        ArrayNode published = document.putObject("jwks").putArray("keys");
        keys.forEach(key -> published.addPOJO(key.toPublicJWK().toJSONObject()));
        document.set("scopes", JSON.valueToTree(scopes));
        document.set("grant_types", JSON.valueToTree(grantTypes));
        return document;
    }

    private static ObjectNode inThreeLanguages(List<String> texts) {
        return JSON.createObjectNode()
                .put("en", texts.get(0))
                .put("hi", texts.get(1))
                .put("ja", texts.get(2));
    }
}
