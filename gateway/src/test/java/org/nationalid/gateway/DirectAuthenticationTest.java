package org.nationalid.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nationalid.testsupport.TestKeys;

/// The counter's API: signed request in, signed JWT out.
@QuarkusTest
class DirectAuthenticationTest extends GatewayTestBase {
    @Nested
    class ACounter {
        @Test
        void authenticatesACitizen() throws Exception {
            send("/v1/one-time-passwords", TAX.requestClaims().build())
                    .then()
                    .statusCode(201)
                    .body("masked_destination", equalTo("+91 ••••• ••001"));
            Response answer = send("/v1/authentications", withRightCode().build());
            answer.then().statusCode(200);
            JWTClaimsSet token = SignedJWT.parse(answer.path("token")).getJWTClaimsSet();
            assertThat(token.getSubject()).isEqualTo("1.subject-at-tax-office.example");
            assertThat(token.getAudience()).containsExactly("tax-office");
            assertThat(token.getJSONObjectClaim("log")).containsKey("entry");
            assertThat(token.getClaims()).doesNotContainKeys("alias", "consent_id", "name");
        }

        @Test
        void isToldWhenConsentIsMissing() {
            send(
                            "/v1/authentications",
                            withRightCode().claim("items", List.of("name")).build())
                    .then()
                    .statusCode(403)
                    .body("type", endsWith("/consent-missing"))
                    .body("detail", equalTo("missing: name"))
                    .body("token", nullValue());
            assertThat(FakeServices.entriesOf("auth.otp")
                            .getFirst()
                            .path("reason")
                            .asText())
                    .isEqualTo("consent-missing");
        }

        @Test
        void fetchesItemsUnderAConsentThatStands() {
            FakeServices.CONSENTS.put("tax-office", List.of("name"));
            Response answer = send(
                    "/v1/authentications",
                    withRightCode().claim("items", List.of("name")).build());
            given().auth()
                    .oauth2(answer.path("access_token"))
                    .get("/userinfo")
                    .then()
                    .statusCode(200)
                    .body("name", equalTo("Asha Rao"))
                    .body("birthdate", nullValue());
        }

        @Test
        void mayNotAskBeyondItsScopes() {
            send(
                            "/v1/authentications",
                            withRightCode()
                                    .claim("items", List.of("phone_number"))
                                    .build())
                    .then()
                    .statusCode(403)
                    .body("type", endsWith("/item-not-allowed"));
        }

        @ParameterizedTest
        @MethodSource("org.nationalid.gateway.DirectAuthenticationTest#strangeItems")
        void isToldAboutStrangeItemsBeforeAFactorIsSpent(List<String> items) {
            send("/v1/authentications", withRightCode().claim("items", items).build())
                    .then()
                    .statusCode(400)
                    .body("type", endsWith("/signed-request-invalid"))
                    .body("field", startsWith("items["));
            assertThat(FakeServices.CALLS).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"a\u0000b", "with blank", "日本"})
        void isToldThatItsIdCannotBeKept(String jti) {
            send("/v1/one-time-passwords", TAX.requestClaims().jwtID(jti).build())
                    .then()
                    .statusCode(400)
                    .body("type", endsWith("/signed-request-invalid"))
                    .body("field", equalTo("jti"));
        }

        @Test
        void mustBeRegisteredForIt() {
            TestClient site = TestClient.app("web-only", "openid", "name");
            registerRelyingParty.register(site.registration());
            body(site.signed(site.requestClaims().build()))
                    .then()
                    .statusCode(403)
                    .body("type", endsWith("/direct-authentication-not-allowed"));
            assertThat(FakeServices.CALLS).isEmpty();
        }

        @Test
        void learnsNotWhyAnIdentityIsNotActive() {
            FakeServices.citizenIsSuspended = true;
            send("/v1/one-time-passwords", TAX.requestClaims().build())
                    .then()
                    .statusCode(403)
                    .body("type", endsWith("/identity-not-active"))
                    .body("detail", nullValue());
        }

        @Test
        void getsNoTokenWhenTheAccessLogIsDown() {
            FakeServices.auditIsDown = true;
            send("/v1/authentications", withRightCode().build())
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "2")
                    .body("type", endsWith("/access-log-unavailable"))
                    .body("token", nullValue());
        }

        @Test
        void learnsTheNameOfAMissingClaim() {
            send("/v1/authentications", TAX.requestClaims().build())
                    .then()
                    .statusCode(400)
                    .body("type", endsWith("/signed-request-invalid"))
                    .body("field", equalTo("identity_block"));
        }

        private JWTClaimsSet.Builder withRightCode() {
            return TAX.requestClaims().claim("identity_block", "sealed-" + FakeServices.CODE);
        }
    }

    @Nested
    class AnAttacker {
        @Test
        void cannotReplayARequest() {
            JWTClaimsSet claims = TAX.requestClaims().build();
            send("/v1/one-time-passwords", claims).then().statusCode(201);
            send("/v1/one-time-passwords", claims)
                    .then()
                    .statusCode(401)
                    .body("type", endsWith("/signed-request-replayed"));
            assertThat(FakeServices.CALLS).hasSize(1);
            assertThat(FakeServices.entriesOf("request.refused")).hasSize(1);
        }

        @Test
        void cannotSendAnOldRequest() {
            send(
                            "/v1/one-time-passwords",
                            TAX.requestClaims()
                                    .issueTime(Date.from(Instant.now().minusSeconds(120)))
                                    .build())
                    .then()
                    .statusCode(401)
                    .body("type", endsWith("/signed-request-stale"));
        }

        @Test
        void cannotSignForAClient() {
            body(TestClient.signedWith(
                            TestKeys.ecKey("key-1"), TAX.requestClaims().build()))
                    .then()
                    .statusCode(401)
                    .body("type", endsWith("/signature-invalid"));
        }

        @Test
        void cannotTamperWithARequest() {
            String[] parts = TAX.signed(TAX.requestClaims().build()).split("\\.");
            String other = TAX.signed(TAX.requestClaims().build()).split("\\.")[1];
            body(parts[0] + "." + other + "." + parts[2]).then().statusCode(401);
        }

        @Test
        void cannotBreakItWithNonsense() {
            for (String nonsense : List.of("", "x", "a.b.c", "{}", "....", "eyJhbGciOiJub25lIn0.e30.")) {
                int status = body(nonsense).statusCode();
                assertThat(status).as("status for %s", nonsense).isBetween(400, 415);
            }
        }
    }

    static List<List<String>> strangeItems() {
        return List.of(
                Arrays.asList("name", null),
                Collections.nCopies(51, "name"),
                List.of("name", "shoe_size"),
                List.of(""));
    }

    private static Response send(String path, JWTClaimsSet claims) {
        return given().contentType("application/jwt")
                .body(TAX.signed(claims).getBytes(StandardCharsets.US_ASCII))
                .post(path);
    }

    private static Response body(String text) {
        return given().contentType("application/jwt")
                .body(text.getBytes(StandardCharsets.US_ASCII))
                .post("/v1/one-time-passwords");
    }
}
