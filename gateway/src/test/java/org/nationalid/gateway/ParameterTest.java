package org.nationalid.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a caller reads when a parameter is not what it should be.
@QuarkusTest
class ParameterTest extends GatewayTestBase {
    @Nested
    class ACitizen {
        @ParameterizedTest
        @ValueSource(strings = {"abc", "1.5", "99999999999"})
        void isToldThatALimitIsNoNumber(String limit) {
            citizen()
                    .queryParam("limit", limit)
                    .get("/v1/me/accesses")
                    .then()
                    .statusCode(400)
                    .body("type", endsWith("/request-invalid"))
                    .body("field", equalTo("limit"))
                    .body("remedy", notNullValue());
        }

        @ParameterizedTest
        @ValueSource(strings = {"abc", "1-1-1-1-1"})
        void isToldThatAnIdIsNone(String id) {
            citizen()
                    .post("/v1/me/consents/{id}/withdrawal", id)
                    .then()
                    .statusCode(400)
                    .body("type", endsWith("/request-invalid"))
                    .body("field", equalTo("id"))
                    .body("detail", equalTo("id must be a UUID"));
        }

        private RequestSpecification citizen() {
            Browser browser = new Browser();
            String code = browser.codeFor(PORTAL, "openid me", List.of());
            return given().auth()
                    .oauth2(PORTAL.exchange(code, browser.verifier.getValue()).path("access_token"));
        }
    }

    @Nested
    class ARegistrar {
        /// The key goes to identity-service as it came; the answer of the real one is in its own tests.
        @Test
        void hearsFromIdentityServiceThatAKeyIsNone() {
            TestClient station = TestClient.machine("station", "enrolment");
            registerRelyingParty.register(station.registration());
            given().auth()
                    .oauth2(station.tokenForItself())
                    .header("Idempotency-Key", "abc")
                    .contentType("application/json")
                    .body("{}")
                    .post("/v1/enrolments")
                    .then()
                    .statusCode(400)
                    .body("type", endsWith("/idempotency-key-invalid"));
        }
    }
}
