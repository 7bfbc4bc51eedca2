package org.nationalid.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.nationalid.gateway.relyingparty.RegisterRelyingParty;
import org.nationalid.testsupport.KeysResource;
import org.nationalid.testsupport.PostgresResource;

/// A gateway with a real database, keys of its own, and the four services played by one small program.
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(FakeServices.class)
@QuarkusTestResource(
        value = KeysResource.class,
        initArgs = {
            @ResourceArg(name = "secrets", value = "seal"),
            @ResourceArg(name = "ec", value = "service-token,token-signing-1,token-signing-2")
        })
abstract class GatewayTestBase {
    static final TestClient TAX = TestClient.counter("tax-office", "openid", "profile", "name", "address");
    static final TestClient PORTAL = TestClient.app("portal", "openid", "me", "audit");
    static final TestClient OPERATOR = TestClient.machine("test-operator", "registry");

    @Inject
    RegisterRelyingParty registerRelyingParty;

    /// Registers a client that no other test uses, for less than before, and waits until every node knows.
    void narrow(TestClient client) throws InterruptedException {
        registerRelyingParty.register(client.registration());
        Thread.sleep(5_100); // a registration may be known five seconds late
    }

    @BeforeEach
    void startAfresh() {
        FakeServices.forgetEverything();
        registerRelyingParty.register(TAX.registration());
        registerRelyingParty.register(PORTAL.registration());
        registerRelyingParty.register(OPERATOR.registration());
    }

    static JWTClaimsSet verified(String token) throws Exception {
        JWKSet keys = JWKSet.parse(given().get("/jwks").asString());
        assertThat(keys.getKeys()).hasSize(2).noneMatch(key -> key.isPrivate());
        SignedJWT jwt = SignedJWT.parse(token);
        assertThat(jwt.verify(new ECDSAVerifier(
                        keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toECKey())))
                .isTrue();
        return jwt.getJWTClaimsSet();
    }
}
