package org.nationalid.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What auditors may ask through the gateway, and what stays on record of it.
@QuarkusTest
class AuditorTest extends GatewayTestBase {
    private static final String NAME = "1.subject-at-portal.example";

    /// SHA-256 of `{"relying_party":"tax-office","type":"auth.otp"}`.
    private static final String FILTER = "filter:18b38eb7835d13f2d57613a3f1be70d283aff1978fde09c42f7c9bd14289eafa";

    private String token;

    @BeforeEach
    void appoint() {
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
                .statusCode(200);
        Browser browser = new Browser();
        String code = browser.codeFor(PORTAL, "openid me audit", List.of());
        token = PORTAL.exchange(code, browser.verifier.getValue()).path("access_token");
    }

    private RequestSpecification auditor() {
        return given().auth().oauth2(token).contentType("application/json");
    }

    private static JsonNode lastQuery() {
        return FakeServices.entriesOf("audit.queried").getLast();
    }

    @Nested
    class AnAuditor {
        @Test
        void isOnRecordWithFilterCaseAndRows() {
            auditor()
                    .queryParam("relying_party", "tax-office")
                    .queryParam("type", "auth.otp")
                    .queryParam("limit", "5")
                    .queryParam("case_number", "2026-17")
                    .get("/v1/audit/entries")
                    .then()
                    .statusCode(200);
            assertThat(lastQuery().path("operator").asText()).isEqualTo(NAME);
            assertThat(lastQuery().path("reason").asText()).isEqualTo("case 2026-17");
            assertThat(lastQuery().path("items").toString()).contains("rows:2", FILTER);
        }

        @Test
        void countsWithTheFiltersOfASearch() {
            auditor()
                    .queryParam("relying_party", "tax-office")
                    .queryParam("type", "auth.otp")
                    .queryParam("zone", "Asia/Kolkata")
                    .queryParam("case_number", "2026-18")
                    .get("/v1/audit/statistics")
                    .then()
                    .statusCode(200)
                    .body("asked", equalTo("relying_party=tax-office&type=auth.otp&zone=Asia/Kolkata"));
            assertThat(lastQuery().path("reason").asText()).isEqualTo("case 2026-18");
            assertThat(lastQuery().path("items").toString()).contains(FILTER);
            auditor()
                    .queryParam("partyy", "tax-office")
                    .get("/v1/audit/statistics")
                    .then()
                    .statusCode(400)
                    .body("field", equalTo("partyy"));
        }

        @Test
        void isToldThatAFilterDoesNotExist() {
            auditor()
                    .queryParam("partyy", "tax-office")
                    .get("/v1/audit/entries")
                    .then()
                    .statusCode(400)
                    .body("type", endsWith("/request-invalid"))
                    .body("field", equalTo("partyy"));
            auditor()
                    .get("/v1/audit/entries?type=auth.otp&type=auth.multi")
                    .then()
                    .statusCode(400)
                    .body("field", equalTo("type"));
            auditor()
                    .queryParam("case_number", "x".repeat(101))
                    .get("/v1/audit/entries")
                    .then()
                    .statusCode(400)
                    .body("field", equalTo("case_number"));
        }

        @Test
        void cannotActInAnotherAuditorsName() {
            for (String path : List.of("/v1/audit/exports", "/v1/audit/queries")) {
                auditor()
                        .body(Map.of("auditor", Map.of("name", "somebody-else"), "format", "csv"))
                        .post(path)
                        .then()
                        .statusCode(path.endsWith("exports") ? 202 : 201);
                JsonNode received = FakeServices.CALLS.getLast();
                assertThat(received.at("/auditor/name").asText()).isEqualTo(NAME);
                assertThat(received.at("/auditor/client_id").asText()).isEqualTo("portal");
                assertThat(received.path("format").asText()).isEqualTo("csv");
            }
        }

        @Test
        void doesNothingAnyMoreOnceSuspended() {
            FakeServices.citizenIsSuspended = true;
            auditor().get("/v1/audit/entries").then().statusCode(403);
            auditor().get("/v1/audit/exports").then().statusCode(403);
            auditor().body(Map.of()).post("/v1/audit/exports").then().statusCode(403);
            auditor().body(Map.of()).post("/v1/audit/queries").then().statusCode(403);
            assertThat(FakeServices.CALLS).noneMatch(call -> call.has("auditor"));
        }

        @Test
        void getsNothingThatIsNotOnRecord() {
            FakeServices.auditIsDown = true;
            auditor().get("/v1/audit/entries").then().statusCode(503);
        }
    }

    @Nested
    class ACitizen {
        @Test
        void reachesNoneOfIt() {
            TestClient kiosk = TestClient.app("kiosk-beside-auditors", "openid", "me");
            registerRelyingParty.register(kiosk.registration());
            Browser browser = new Browser();
            String own = kiosk.exchange(browser.codeFor(kiosk, "openid me", List.of()), browser.verifier.getValue())
                    .path("access_token");
            for (String path : List.of("/v1/audit/entries", "/v1/audit/exports", "/v1/audit/queries")) {
                given().auth().oauth2(own).get(path).then().statusCode(403);
            }
        }
    }
}
