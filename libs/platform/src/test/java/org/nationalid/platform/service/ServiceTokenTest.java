package org.nationalid.platform.service;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.platform.ProbeTestBase;
import org.nationalid.testsupport.ServiceTokens;

/// Who may call a service.
@QuarkusTest
class ServiceTokenTest extends ProbeTestBase {
    @Nested
    class TheGateway {
        @Test
        void opensWhatIsMeantForIt() {
            knockWith(ServiceTokens.as("gateway", "probe")).statusCode(200);
        }

        @Test
        void mayUseATokenAgainWhileItIsValid() {
            String token = ServiceTokens.as("gateway", "probe");
            knockWith(token).statusCode(200);
            knockWith(token).statusCode(200);
        }
    }

    @Nested
    class AnotherService {
        @Test
        void isKnownButNotLetIn() {
            knockWith(ServiceTokens.as("identity-service", "probe"))
                    .statusCode(403)
                    .body("type", equalTo("/problems/access-not-allowed"));
        }
    }

    @Nested
    class AnAttacker {
        @Test
        void cannotSignInTheGatewaysName() {
            refused(ServiceTokens.forged("gateway", "probe"));
        }

        @Test
        void cannotUseATokenMeantForAnotherService() {
            refused(ServiceTokens.as("gateway", "audit-service"));
        }

        @Test
        void cannotUseAnOldToken() {
            refused(ServiceTokens.expired("gateway", "probe"));
        }

        @Test
        void cannotPassNonsense() {
            refused("nonsense");
            refused("eyJhbGciOiJub25lIn0.eyJpc3MiOiJnYXRld2F5In0.");
        }

        @Test
        void cannotKnockWithoutAToken() {
            given().get("/v1/probe/guarded").then().statusCode(401).header("WWW-Authenticate", equalTo("Bearer"));
        }

        private void refused(String token) {
            knockWith(token).statusCode(401).body("type", equalTo("/problems/authentication-needed"));
        }
    }

    private static ValidatableResponse knockWith(String token) {
        return given().auth().oauth2(token).get("/v1/probe/guarded").then();
    }
}
