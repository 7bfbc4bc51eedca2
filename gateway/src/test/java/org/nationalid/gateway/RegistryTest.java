package org.nationalid.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nationalid.testsupport.TestKeys;

/// Registering applications and appointing officers.
@QuarkusTest
class RegistryTest extends GatewayTestBase {
    @Nested
    class AnOperator {
        @Test
        void registersAnApplicationAndChangesIt() {
            String clientId = "pension-" + UUID.randomUUID().toString().substring(0, 8);
            register(clientId, registration()).then().statusCode(201).body("sector", equalTo("pension.example"));
            register(clientId, registration()).then().statusCode(200);
            assertThat(FakeServices.entriesOf("registry.changed")).hasSize(2);
        }

        @Test
        void cannotMoveAnApplicationToAnotherSector() {
            String clientId = "pension-" + UUID.randomUUID().toString().substring(0, 8);
            register(clientId, registration()).then().statusCode(201);
            Map<String, Object> moved = registration();
            moved.put("sector_identifier_uri", "https://other.example/sector.json");
            register(clientId, moved).then().statusCode(409).body("type", endsWith("/sector-fixed"));
            assertThat(FakeServices.entriesOf("registry.changed")
                            .getLast()
                            .path("reason")
                            .asText())
                    .isEqualTo("sector-fixed");
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 64, 201, 1000})
        void isToldThatAClientIdIsTooShortOrTooLong(int length) {
            register("x".repeat(length), registration())
                    .then()
                    .statusCode(400)
                    .body("type", endsWith("/client-id-invalid"))
                    .body("field", equalTo("client_id"));
            assertThat(FakeServices.lastOf("registry.changed", "reason")).isEqualTo("client-id-invalid");
            assertThat(FakeServices.lastOf("registry.changed", "relying_party")).isEmpty();
        }

        @Test
        void findsTheSectorWhateverItsCase() {
            String clientId = "pension-" + UUID.randomUUID().toString().substring(0, 8);
            Map<String, Object> loud = registration();
            loud.put("redirect_uris", List.of("https://PENSION.Example/callback"));
            register(clientId, loud).then().statusCode(201).body("sector", equalTo("pension.example"));
            register(clientId, registration()).then().statusCode(200);
        }

        @Test
        void isToldAtOnceThatAKeyHasNoName() {
            Map<String, Object> faulty = registration();
            faulty.put(
                    "jwks",
                    keys(new ECKey.Builder(TestKeys.ecKey("k"))
                            .keyID(null)
                            .keyUse(KeyUse.SIGNATURE)
                            .build()));
            register("pension", faulty)
                    .then()
                    .statusCode(400)
                    .body("type", endsWith("/keys-invalid"))
                    .body("field", equalTo("jwks"));
        }

        @Test
        void cannotRegisterAPrivateKey() {
            Map<String, Object> faulty = registration();
            faulty.put("jwks", Map.of("keys", List.of(TestKeys.ecKey("k").toJSONObject())));
            register("pension", faulty).then().statusCode(400).body("type", endsWith("/keys-invalid"));
        }

        @Test
        void cannotRegisterAnUnprotectedRedirect() {
            Map<String, Object> faulty = registration();
            faulty.put("redirect_uris", List.of("http://pension.example/callback"));
            register("pension", faulty).then().statusCode(400).body("type", endsWith("/redirect-uri-invalid"));
        }

        @Test
        void isToldWhichMemberIsMissing() {
            Map<String, Object> faulty = registration();
            faulty.remove("names");
            register("pension", faulty)
                    .then()
                    .statusCode(400)
                    .body("type", endsWith("/request-invalid"))
                    .body("field", equalTo("names"));
        }

        @Test
        void appointsAnAuditorWhoMayThenQueryTheLog() {
            String before = scopeOfAuditor();
            assertThat(before).doesNotContain("audit");
            given().auth()
                    .oauth2(OPERATOR.tokenForItself())
                    .contentType("application/json")
                    .body(Map.of(
                            "alias",
                            FakeServices.ALIAS,
                            "client_id",
                            "portal",
                            "role",
                            "auditor",
                            "unit",
                            "Board of audit"))
                    .put("/v1/officers")
                    .then()
                    .statusCode(200)
                    .body("subject", equalTo("1.subject-at-portal.example"));
            assertThat(scopeOfAuditor()).contains("audit");
        }

        private String scopeOfAuditor() {
            Browser browser = new Browser();
            String code = browser.codeFor(PORTAL, "openid me audit", List.of());
            return PORTAL.exchange(code, browser.verifier.getValue()).path("scope");
        }
    }

    @Nested
    class AnyoneElse {
        @Test
        void cannotRegister() {
            given().contentType("application/json")
                    .body(registration())
                    .put("/v1/relying-parties/pension")
                    .then()
                    .statusCode(401);
            given().auth()
                    .oauth2("nonsense")
                    .contentType("application/json")
                    .body(registration())
                    .put("/v1/relying-parties/pension")
                    .then()
                    .statusCode(401);
        }

        @Test
        void cannotQueryTheLogWithACitizensToken() {
            Browser browser = new Browser();
            TestClient kiosk = TestClient.app("kiosk-beside-the-registry", "openid", "me");
            registerRelyingParty.register(kiosk.registration());
            String token = kiosk.exchange(browser.codeFor(kiosk, "openid me", List.of()), browser.verifier.getValue())
                    .path("access_token");
            given().auth()
                    .oauth2(token)
                    .get("/v1/audit/entries")
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("type", endsWith("/access-not-allowed"));
        }
    }

    private static Map<String, Object> registration() {
        Map<String, Object> registration = new HashMap<>();
        registration.put("names", Map.of("en", "Pension fund"));
        registration.put("purpose", Map.of("code", "PENSION", "text", Map.of("en", "To pay your pension")));
        registration.put("redirect_uris", List.of("https://pension.example/callback"));
        registration.put(
                "jwks",
                keys(new ECKey.Builder(TestKeys.ecKey("key-1"))
                        .keyUse(KeyUse.SIGNATURE)
                        .build()));
        registration.put("scopes", List.of("openid", "name"));
        registration.put("grant_types", List.of("authorization_code"));
        return registration;
    }

    private static Map<String, Object> keys(ECKey key) {
        return Map.of("keys", List.of(key.toPublicJWK().toJSONObject()));
    }

    private static Response register(String clientId, Map<String, Object> registration) {
        return given().auth()
                .oauth2(OPERATOR.tokenForItself())
                .contentType("application/json")
                .body(registration)
                .put("/v1/relying-parties/{client}", clientId);
    }
}
