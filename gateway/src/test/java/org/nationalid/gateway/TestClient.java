package org.nationalid.gateway;

import static io.restassured.RestAssured.given;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nationalid.gateway.relyingparty.LanguageTexts;
import org.nationalid.gateway.relyingparty.RegisteredParty;
import org.nationalid.testsupport.TestKeys;

/// A relying party in tests: it has a key of its own and signs what a real one would sign.
record TestClient(String clientId, String sector, Set<String> scopes, Set<String> grantTypes, ECKey key) {
    static final String ISSUER = "http://127.0.0.1:8080";
    static final String REDIRECT = "https://tax.example/callback";

    private static final ECKey SEALING_KEY =
            new ECKey.Builder(TestKeys.ecKey("key-2")).keyUse(KeyUse.ENCRYPTION).build();

    static TestClient app(String clientId, String... scopes) {
        return new TestClient(clientId, clientId + ".example", Set.of(scopes), Set.of("authorization_code"), newKey());
    }

    /// An application with a counter of its own.
    static TestClient counter(String clientId, String... scopes) {
        return new TestClient(
                clientId,
                clientId + ".example",
                Set.of(scopes),
                Set.of("authorization_code", "urn:nationalid:grant-type:direct-authentication"),
                newKey());
    }

    static TestClient machine(String clientId, String scope) {
        return new TestClient(clientId, clientId, Set.of(scope), Set.of("client_credentials"), newKey());
    }

    /// The same client, registered for less.
    TestClient with(String... fewerScopes) {
        return new TestClient(clientId, sector, Set.of(fewerScopes), grantTypes, key);
    }

    private static ECKey newKey() {
        return new ECKey.Builder(TestKeys.ecKey("key-1"))
                .keyUse(KeyUse.SIGNATURE)
                .build();
    }

    RegisteredParty registration() {
        return new RegisteredParty(
                clientId,
                new LanguageTexts(Map.of("en", "Tax office", "hi", "कर कार्यालय", "ja", "税務署")),
                "TAX-RETURN",
                new LanguageTexts(Map.of("en", "To fill in your tax return")),
                Set.of(URI.create(REDIRECT)),
                new JWKSet(List.of(key.toPublicJWK(), SEALING_KEY.toPublicJWK())),
                sector,
                scopes,
                grantTypes);
    }

    String assertion() {
        return signed(assertionClaims().build());
    }

    JWTClaimsSet.Builder assertionClaims() {
        return new JWTClaimsSet.Builder()
                .issuer(clientId)
                .subject(clientId)
                .audience(ISSUER)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(60)));
    }

    JWTClaimsSet.Builder requestClaims() {
        return new JWTClaimsSet.Builder()
                .issuer(clientId)
                .audience(ISSUER)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(Instant.now()))
                .claim("alias", FakeServices.ALIAS)
                .claim("txn", UUID.randomUUID().toString());
    }

    String signed(JWTClaimsSet claims) {
        return signedWith(key, claims);
    }

    static String signedWith(ECKey key, JWTClaimsSet claims) {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims);
        try {
            jwt.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }

    RequestSpecification atTokenEndpoint() {
        return given().formParam("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                .formParam("client_assertion", assertion());
    }

    Response exchange(String code, String verifier) {
        return atTokenEndpoint()
                .formParam("grant_type", "authorization_code")
                .formParam("code", code)
                .formParam("redirect_uri", REDIRECT)
                .formParam("code_verifier", verifier)
                .post("/token");
    }

    String tokenForItself() {
        return atTokenEndpoint()
                .formParam("grant_type", "client_credentials")
                .post("/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
