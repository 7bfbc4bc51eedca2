package org.nationalid.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What auditors do beyond searching: the gateway vouches for who they are, and for which unit.
@QuarkusTest
class OfficerActsTest extends GatewayTestBase {
    private static final String TAG = "2026q4." + "A".repeat(66);
    private static final String REVEALS = "/v1/audit/reveals";
    private static final String SUBJECT = "1.subject-at-portal.example";

    @Inject
    DataSource database;

    private String token;

    @BeforeEach
    void signInAnAuditor() {
        given().auth()
                .oauth2(OPERATOR.tokenForItself())
                .contentType("application/json")
                .body(Map.of(
                        "alias", FakeServices.ALIAS,
                        "client_id", "portal",
                        "role", "auditor",
                        "unit", "Data protection office"))
                .put("/v1/officers")
                .then()
                .statusCode(200);
        Browser browser = new Browser();
        String code = browser.codeFor(PORTAL, "openid me audit", List.of());
        token = PORTAL.exchange(code, browser.verifier.getValue()).path("access_token");
        FakeServices.ENTRIES.clear();
        FakeServices.CALLS.clear();
    }

    /// Other tests begin with nobody in office.
    @AfterEach
    void endTheOffice() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from officer");
        }
    }

    private RequestSpecification auditor() {
        return given().auth().oauth2(token).contentType("application/json");
    }

    private ValidatableResponse ask(Map<String, Object> request) {
        return auditor().body(request).post(REVEALS).then();
    }

    private static JsonNode lastCall() {
        return FakeServices.CALLS.getLast();
    }

    private static void isVouchedFor(JsonNode call) {
        JsonNode officer = call.path("body").path("officer");
        assertThat(officer.path("name").asText()).isEqualTo(SUBJECT);
        assertThat(officer.path("person").asText()).isEqualTo("audit-ref");
        assertThat(officer.path("unit").asText()).isEqualTo("Data protection office");
        assertThat(officer.path("client_id").asText()).isEqualTo("portal");
    }

    @Nested
    class AnAuditor {
        @Test
        void asksForAnIdentityUnderTheirOwnNameAndUnit() {
            ask(Map.of("case_number", "C-1", "reason", "A complaint", "tags", List.of(TAG)))
                    .statusCode(201)
                    .body("decidable", equalTo(true));
            assertThat(lastCall().path("path").asText()).isEqualTo("/v1/reveals");
            isVouchedFor(lastCall());
        }

        @Test
        void isToldWhichRequestsAreTheirs() {
            FakeServices.requester = SUBJECT;
            auditor()
                    .get(REVEALS)
                    .then()
                    .statusCode(200)
                    .body("reveals[0].mine", equalTo(true))
                    .body("reveals[0].decidable", equalTo(false));
            assertThat(FakeServices.entriesOf("audit.queried")).hasSize(1);
        }

        @Test
        void seesWhoItIsAndNoReference() {
            UUID id = UUID.randomUUID();
            String answer = auditor()
                    .body(Map.of("tag", TAG))
                    .post(REVEALS + "/{id}/identities", id)
                    .then()
                    .statusCode(200)
                    .body("tag", equalTo(TAG))
                    .body("name", equalTo("Asha Rao"))
                    .body("birthdate", equalTo("1990-02-03"))
                    .body("native_name", nullValue())
                    .extract()
                    .asString();
            assertThat(answer).doesNotContain("reference-of");
            isVouchedFor(FakeServices.CALLS.getFirst());
            assertThat(lastCall().path("body").path("audit_ref").asText()).isEqualTo("reference-of-" + TAG);
        }

        @Test
        void decidesOnRequestsOfOthers() {
            for (String decision : List.of("approval", "refusal", "withdrawal")) {
                auditor()
                        .body(Map.of("note", "Seen the file"))
                        .post(REVEALS + "/{id}/{decision}", UUID.randomUUID(), decision)
                        .then()
                        .statusCode(200);
                assertThat(lastCall().path("path").asText()).endsWith("/" + decision);
                isVouchedFor(lastCall());
            }
        }

        @Test
        void placesAndLiftsHolds() {
            auditor()
                    .body(Map.of(
                            "scope", "party",
                            "held", "tax-office",
                            "case_number", "COURT-9",
                            "reason", "The court asked for it",
                            "until", "2035-01-01T00:00:00Z"))
                    .post("/v1/audit/holds")
                    .then()
                    .statusCode(201);
            isVouchedFor(lastCall());
            auditor()
                    .body(Map.of("case_number", "COURT-9-END"))
                    .post("/v1/audit/holds/{id}/lifting", UUID.randomUUID())
                    .then()
                    .statusCode(200);
            isVouchedFor(lastCall());
            auditor().get("/v1/audit/holds").then().statusCode(200);
            auditor().get("/v1/audit/retention").then().statusCode(200);
        }

        @Test
        void judgesFindingsAndRunsReports() {
            auditor()
                    .body(Map.of("state", "explained", "note", "A campaign"))
                    .post("/v1/audit/anomalies/{id}/judgement", UUID.randomUUID())
                    .then()
                    .statusCode(200);
            isVouchedFor(lastCall());
            auditor()
                    .body(Map.of("day", "2026-11-23"))
                    .post("/v1/audit/anomalies/runs")
                    .then()
                    .statusCode(200);
            isVouchedFor(lastCall());
            auditor().get("/v1/audit/anomalies").then().statusCode(200);
        }

        @Test
        void isToldWhichMemberIsMissing() {
            ask(Map.of("reason", "A complaint", "tags", List.of(TAG)))
                    .statusCode(400)
                    .body("field", equalTo("case_number"));
            auditor()
                    .body(Map.of("scope", "everything"))
                    .post("/v1/audit/holds")
                    .then()
                    .statusCode(400);
        }

        @Test
        void searchesByTagAndByNothingElse() {
            auditor()
                    .queryParam("subject", "audit-ref")
                    .get("/v1/audit/entries")
                    .then()
                    .statusCode(400)
                    .body("type", endsWith("/subject-tag-malformed"))
                    .body("field", equalTo("subject"));
        }

        @Test
        void learnsNothingWhenTheirOfficeHasEnded() throws SQLException {
            endTheOffice();
            String entry = "/v1/audit/entries/0198c0de-0000-7000-8000-000000000003";
            for (String path : List.of(
                    REVEALS,
                    "/v1/audit/entries",
                    "/v1/audit/statistics",
                    entry + "/receipt",
                    entry + "/inclusion",
                    "/v1/audit/exports",
                    "/v1/audit/queries")) {
                auditor().get(path).then().statusCode(403).body("type", endsWith("/office-ended"));
                assertThat(FakeServices.lastOf("audit.queried", "reason")).isEqualTo("office-ended");
            }
        }

        @Test
        void learnsNothingWhileTheLogIsDown() {
            FakeServices.auditIsDown = true;
            auditor().get(REVEALS).then().statusCode(503);
        }
    }

    @Nested
    class ACitizenWhoIsNoAuditor {
        @Test
        void reachesNoneOfIt() {
            TestClient kiosk = TestClient.app("kiosk", "openid", "me");
            registerRelyingParty.register(kiosk.registration());
            Browser browser = new Browser();
            String own = kiosk.exchange(browser.codeFor(kiosk, "openid me", List.of()), browser.verifier.getValue())
                    .path("access_token");
            for (String path : List.of(REVEALS, "/v1/audit/holds", "/v1/audit/retention", "/v1/audit/anomalies")) {
                given().auth().oauth2(own).get(path).then().statusCode(403);
                given().get(path).then().statusCode(401);
            }
        }
    }
}
