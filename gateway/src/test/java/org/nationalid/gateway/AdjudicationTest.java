package org.nationalid.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Deciding about suspected duplicates: who may knock, and what is written down.
@QuarkusTest
class AdjudicationTest extends GatewayTestBase {
    private static final TestClient DESK = TestClient.machine("adjudication-desk", "adjudication");
    private static final String CASE = "/v1/adjudications/" + FakeServices.CASE;

    @BeforeEach
    void registerTheDesk() {
        registerRelyingParty.register(DESK.registration());
    }

    private static RequestSpecification as(TestClient client) {
        return given().auth().oauth2(client.tokenForItself()).contentType("application/json");
    }

    @Nested
    class AnOfficer {
        @Test
        void readsCasesAndIsWrittenDownForIt() {
            as(DESK).get("/v1/adjudications")
                    .then()
                    .statusCode(200)
                    .body("cases[0].case_id", equalTo(FakeServices.CASE));
            as(DESK).get(CASE).then().statusCode(200);

            assertThat(FakeServices.entriesOf("adjudication.viewed"))
                    .hasSize(2)
                    .allMatch(entry -> entry.path("operator").asText().equals("adjudication-desk"));
        }

        @Test
        void decidesUnderItsOwnName() {
            as(DESK).body("{\"decision\":\"same-person\"}")
                    .post(CASE + "/decision")
                    .then()
                    .statusCode(200);

            assertThat(FakeServices.CALLS.getLast().path("officer").asText()).isEqualTo("adjudication-desk");
            assertThat(FakeServices.CALLS.getLast().path("decision").asText()).isEqualTo("same-person");
        }

        @Test
        void cannotSpeakForAnother() {
            as(DESK).body("{\"decision\":\"same-person\",\"officer\":\"somebody\"}")
                    .post(CASE + "/decision")
                    .then()
                    .statusCode(400);
            as(DESK).body("{\"decision\":\"perhaps\"}")
                    .post(CASE + "/decision")
                    .then()
                    .statusCode(400)
                    .body("field", endsWith("decision"));
        }

        @Test
        void seesNothingWhenTheAccessLogIsDown() {
            String token = DESK.tokenForItself();
            FakeServices.auditIsDown = true;

            given().auth().oauth2(token).get("/v1/adjudications").then().statusCode(503);
        }
    }

    @Nested
    class AnyoneElse {
        @Test
        void isNotLetIn() {
            as(OPERATOR).get("/v1/adjudications").then().statusCode(403);
            given().get("/v1/adjudications").then().statusCode(401);
        }
    }
}
