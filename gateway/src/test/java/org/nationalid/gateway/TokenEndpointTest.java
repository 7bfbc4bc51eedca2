package org.nationalid.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.nimbusds.jwt.JWTClaimsSet;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nationalid.testsupport.TestKeys;

/// Client authentication and the client's own tokens.
@QuarkusTest
class TokenEndpointTest extends GatewayTestBase {
    @Nested
    class AnImpostor {
        @Test
        void cannotSignForAnother() {
            present(TestClient.signedWith(
                            TestKeys.ecKey("key-1"), OPERATOR.assertionClaims().build()))
                    .then()
                    .statusCode(401)
                    .body("error", equalTo("invalid_client"))
                    .body("access_token", nullValue());
        }

        @Test
        void isNotAskedForATokenWhereNoneHelps() {
            present("nonsense").then().header("WWW-Authenticate", nullValue());
            given().get("/userinfo").then().statusCode(401).header("WWW-Authenticate", equalTo("Bearer"));
            given().auth()
                    .oauth2("nonsense")
                    .get("/userinfo")
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", equalTo("Bearer error=\"invalid_token\""));
        }

        @Test
        void cannotUseAnAssertionTwice() {
            String assertion = OPERATOR.assertion();
            present(assertion).then().statusCode(200);
            present(assertion)
                    .then()
                    .statusCode(401)
                    .body("error", equalTo("invalid_client"))
                    .body("reason", equalTo("assertion-replayed"));
            assertThat(FakeServices.lastOf("request.refused", "reason")).isEqualTo("assertion-replayed");
        }

        @Test
        void getsNoAnswerBeforeTheRefusalIsOnRecord() {
            FakeServices.auditIsDown = true;
            present("nonsense").then().statusCode(503).body("error", equalTo("temporarily_unavailable"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"a\u0000b", "with blank", "日本"})
        void cannotBreakTheReplayMemoryWithAStrangeId(String jti) {
            refused(OPERATOR.assertionClaims().jwtID(jti).build());
        }

        @Test
        void cannotUseAnOldOne() {
            refused(OPERATOR.assertionClaims()
                    .expirationTime(Date.from(Instant.now().minusSeconds(60)))
                    .build());
        }

        @Test
        void cannotUseOneThatLastsForHours() {
            refused(OPERATOR.assertionClaims()
                    .expirationTime(Date.from(Instant.now().plusSeconds(7200)))
                    .build());
        }

        @Test
        void cannotUseOneMeantForAnotherServer() {
            refused(OPERATOR.assertionClaims().audience("https://other.example").build());
        }

        @Test
        void cannotComeWithASecretInstead() {
            given().auth()
                    .preemptive()
                    .basic("test-operator", "secret")
                    .formParam("grant_type", "client_credentials")
                    .post("/token")
                    .then()
                    .statusCode(401)
                    .body("error", equalTo("invalid_client"));
        }

        private void refused(JWTClaimsSet claims) {
            present(OPERATOR.signed(claims)).then().statusCode(401).body("error", equalTo("invalid_client"));
        }
    }

    @Nested
    class AMachine {
        @Test
        void actsForItselfWithinItsScope() {
            OPERATOR.atTokenEndpoint()
                    .formParam("grant_type", "client_credentials")
                    .formParam("scope", "registry")
                    .post("/token")
                    .then()
                    .statusCode(200)
                    .body("token_type", equalTo("Bearer"))
                    .body("scope", equalTo("registry"))
                    .body("access_token", notNullValue());
            assertThat(FakeServices.entriesOf("token.issued")).hasSize(1);
            assertThat(FakeServices.lastOf("token.issued", "outcome")).isEqualTo("success");
            assertThat(FakeServices.lastOf("token.issued", "operator")).isEqualTo("test-operator");
        }

        @Test
        void getsNoTokenWhenTheAccessLogIsDown() {
            FakeServices.auditIsDown = true;
            OPERATOR.atTokenEndpoint()
                    .formParam("grant_type", "client_credentials")
                    .post("/token")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "2")
                    .body("error", equalTo("temporarily_unavailable"))
                    .body("access_token", nullValue());
        }

        @Test
        void getsNoWiderScope() {
            OPERATOR.atTokenEndpoint()
                    .formParam("grant_type", "client_credentials")
                    .formParam("scope", "registry enrolment")
                    .post("/token")
                    .then()
                    .statusCode(400)
                    .body("error", equalTo("invalid_scope"));
            assertThat(FakeServices.entriesOf("request.refused")).isEmpty();
            assertThat(FakeServices.lastOf("token.issued", "outcome")).isEqualTo("failure");
        }

        @Test
        void cannotReadUserinfo() {
            given().auth()
                    .oauth2(OPERATOR.tokenForItself())
                    .get("/userinfo")
                    .then()
                    .statusCode(403)
                    .body("error", equalTo("insufficient_scope"))
                    .body("reason", equalTo("citizen-token-needed"));
        }

        @Test
        void losesWithItsRegistrationWhatAnEarlierTokenAllowed() throws InterruptedException {
            TestClient machine = TestClient.machine("narrowed-machine", "registry");
            registerRelyingParty.register(machine.registration());
            String token = machine.tokenForItself();
            narrow(machine.with("enrolment"));
            given().auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .body("{}")
                    .put("/v1/officers")
                    .then()
                    .statusCode(403);
        }

        @Test
        void losesATokenThatItRevokes() {
            String token = OPERATOR.tokenForItself();
            OPERATOR.atTokenEndpoint()
                    .formParam("token", token)
                    .post("/revoke")
                    .then()
                    .statusCode(200);
            given().auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .body("{}")
                    .put("/v1/officers")
                    .then()
                    .statusCode(401);
        }
    }

    @Nested
    class AnApplication {
        @Test
        void cannotActForItself() {
            TAX.atTokenEndpoint()
                    .formParam("grant_type", "client_credentials")
                    .post("/token")
                    .then()
                    .statusCode(400)
                    .body("error", equalTo("unauthorized_client"));
            assertThat(FakeServices.lastOf("request.refused", "reason")).isEqualTo("unauthorized_client");
            assertThat(FakeServices.lastOf("request.refused", "relying_party")).isEqualTo("tax-office");
        }

        @Test
        void getsAnOAuthErrorForNonsense() {
            given().formParam("grant_type", "nonsense")
                    .post("/token")
                    .then()
                    .statusCode(400)
                    .body("error", equalTo("unsupported_grant_type"));
        }
    }

    private static Response present(String assertion) {
        return given().formParam("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                .formParam("client_assertion", assertion)
                .formParam("grant_type", "client_credentials")
                .post("/token");
    }
}
