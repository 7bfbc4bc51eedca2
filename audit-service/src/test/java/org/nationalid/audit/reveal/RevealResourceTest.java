package org.nationalid.audit.reveal;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.nationalid.audit.TestEvents.append;
import static org.nationalid.audit.TestEvents.gateway;
import static org.nationalid.audit.TestEvents.release;
import static org.nationalid.audit.TestOfficers.post;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.audit.AuditServiceTest;
import org.nationalid.audit.TestOfficers;

@QuarkusTest
@AuditServiceTest
class RevealResourceTest {
    private static final TestOfficers REQUESTER = TestOfficers.ofUnit("Board of audit");
    private static final TestOfficers DECIDER = TestOfficers.ofUnit("Data protection office");

    @Inject
    AgroalDataSource database;

    private final String citizen = "citizen-" + UUID.randomUUID();

    /// The citizen's tag, as an auditor copies it from an entry.
    private String tag() {
        append(release(citizen, "reveal-office", Instant.now())).statusCode(201);
        return gateway()
                .queryParam("subject", citizen)
                .queryParam("relying_party", "reveal-office")
                .get("/v1/entries")
                .path("entries[0].subject");
    }

    private static Map<String, Object> request(TestOfficers officer, String... tags) {
        Map<String, Object> body = officer.with("tags", List.of(tags));
        body.put("case_number", "C-2026-17");
        body.put("reason", "Entries of this person were altered at the counter");
        return body;
    }

    private static String requested(String... tags) {
        return post(request(REQUESTER, tags), "/v1/reveals")
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse decide(String id, TestOfficers officer, String decision) {
        return post(officer.with("note", "Seen the file"), "/v1/reveals/{id}/{decision}", id, decision);
    }

    private static ValidatableResponse open(String id, TestOfficers officer, String tag) {
        return post(officer.with("tag", tag), "/v1/reveals/{id}/openings", id);
    }

    private List<String> citizenSees() {
        return gateway()
                .queryParam("subject", citizen)
                .queryParam("disclosed", true)
                .get("/v1/entries")
                .path("entries.type");
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(sql));
        }
    }

    @Nested
    class TwoOfficersOfTwoUnits {
        @Test
        void openATagForAnHourAndEveryStepIsInTheLog() {
            String tag = tag();
            String id = requested(tag);
            decide(id, DECIDER, "approval")
                    .statusCode(200)
                    .body("state", equalTo("approved"))
                    .body("decider_unit", equalTo("Data protection office"));
            open(id, REQUESTER, tag).statusCode(200).body("subject", equalTo(citizen));
            gateway()
                    .queryParam("txn", id)
                    .get("/v1/entries")
                    .then()
                    .body("entries.type", equalTo(List.of("identity.revealed", "reveal.approved", "reveal.requested")))
                    .body("entries.reason", everyItem(equalTo("case C-2026-17")))
                    .body("entries.subject", everyItem(equalTo(tag)))
                    .body("entries[1].operator", equalTo(DECIDER.name()));
        }

        @Test
        void leaveTheCitizenTheWholeStory() {
            String tag = tag();
            String id = requested(tag);
            decide(id, DECIDER, "approval").statusCode(200);
            open(id, REQUESTER, tag).statusCode(200);
            assertEquals(
                    List.of("identity.revealed", "reveal.approved", "reveal.requested", "attributes.released"),
                    citizenSees());
        }

        @Test
        void agreeOnARefusalThatOpensNothing() {
            String tag = tag();
            String id = requested(tag);
            decide(id, DECIDER, "refusal").statusCode(200).body("state", equalTo("refused"));
            open(id, REQUESTER, tag).statusCode(403).body("type", endsWith("/reveal-not-approved"));
            decide(id, DECIDER, "approval").statusCode(409).body("type", endsWith("/reveal-already-decided"));
        }
    }

    @Nested
    class TheRequester {
        @Test
        void cannotDecideUnderAnyName() {
            String id = requested(tag());
            decide(id, REQUESTER, "approval").statusCode(403).body("type", endsWith("/reveal-own-request"));
            decide(id, REQUESTER.underAnotherName("Data protection office"), "approval")
                    .statusCode(403)
                    .body("type", endsWith("/reveal-own-request"));
            gateway()
                    .queryParam("txn", id)
                    .queryParam("outcome", "failure")
                    .get("/v1/entries")
                    .then()
                    .body("entries", hasSize(2))
                    .body("entries.reason", everyItem(equalTo("reveal-own-request")));
        }

        @Test
        void mustNotWaitForTheirOwnUnit() {
            String id = requested(tag());
            decide(id, TestOfficers.ofUnit("  board OF  audit "), "approval")
                    .statusCode(403)
                    .body("type", endsWith("/reveal-same-unit"));
        }

        @Test
        void opensExactlyTheTagsOfTheRequest() {
            String tag = tag();
            String id = requested(tag);
            decide(id, DECIDER, "approval").statusCode(200);
            open(id, REQUESTER, tag.replace("2026q4", "2026q3").concat("AAAA"))
                    .statusCode(403)
                    .body("type", endsWith("/reveal-tag-not-granted"))
                    .body("field", equalTo("tag"));
        }

        @Test
        void opensNothingBeforeTheDecisionNorAfterTheHour() throws SQLException {
            String tag = tag();
            String id = requested(tag);
            open(id, REQUESTER, tag).statusCode(403).body("type", endsWith("/reveal-not-approved"));
            decide(id, DECIDER, "approval").statusCode(200);
            change("update reveal set ends_at = now() - interval '1 second' where id = '" + id + "'");
            open(id, REQUESTER, tag).statusCode(403).body("type", endsWith("/reveal-grant-ended"));
            gateway().get("/v1/reveals/{id}", id).then().body("state", equalTo("ended"));
        }

        @Test
        void isTheOnlyOneWhoMayLook() {
            String tag = tag();
            String id = requested(tag);
            decide(id, DECIDER, "approval").statusCode(200);
            open(id, DECIDER, tag).statusCode(403).body("type", endsWith("/reveal-not-requester"));
        }

        @Test
        void takesARequestBack() {
            String id = requested(tag());
            decide(id, DECIDER, "withdrawal").statusCode(403).body("type", endsWith("/reveal-not-requester"));
            decide(id, REQUESTER, "withdrawal").statusCode(200).body("state", equalTo("withdrawn"));
            decide(id, DECIDER, "approval").statusCode(409).body("type", endsWith("/reveal-already-decided"));
        }

        @Test
        void cannotAskForThemselves() {
            append(release(REQUESTER.person(), "reveal-office", Instant.now())).statusCode(201);
            String own = gateway()
                    .queryParam("subject", REQUESTER.person())
                    .get("/v1/entries")
                    .path("entries[0].subject");
            post(request(REQUESTER, own), "/v1/reveals")
                    .statusCode(403)
                    .body("type", endsWith("/reveal-concerns-officer"));
        }

        @Test
        void isToldWhatIsWrongWithARequest() {
            post(request(REQUESTER, "2026q4." + "A".repeat(66)), "/v1/reveals")
                    .statusCode(400)
                    .body("type", endsWith("/subject-tag-unknown"))
                    .body("field", equalTo("tags[0]"));
            Map<String, Object> withoutCase = request(REQUESTER, tag());
            withoutCase.remove("case_number");
            post(withoutCase, "/v1/reveals").statusCode(400).body("field", equalTo("case_number"));
            Map<String, Object> tooLong = request(REQUESTER, tag());
            tooLong.put(
                    "disclose_after", Instant.now().plus(Duration.ofDays(400)).toString());
            post(tooLong, "/v1/reveals")
                    .statusCode(400)
                    .body("type", endsWith("/reveal-delay-invalid"))
                    .body("field", equalTo("disclose_after"));
        }
    }

    @Nested
    class ADecider {
        @Test
        void cannotDecideAboutThemselves() {
            append(release(DECIDER.person(), "reveal-office", Instant.now())).statusCode(201);
            String own = gateway()
                    .queryParam("subject", DECIDER.person())
                    .get("/v1/entries")
                    .path("entries[0].subject");
            decide(requested(own), DECIDER, "approval")
                    .statusCode(403)
                    .body("type", endsWith("/reveal-concerns-officer"));
        }

        @Test
        void comesTooLateAfterAWeek() throws SQLException {
            String id = requested(tag());
            change("update reveal set ends_at = now() - interval '1 second' where id = '" + id + "'");
            decide(id, DECIDER, "approval").statusCode(409).body("type", endsWith("/reveal-lapsed"));
            gateway().get("/v1/reveals/{id}", id).then().body("state", equalTo("lapsed"));
        }

        @Test
        void findsAllRequestsPageByPage() {
            String first = requested(tag());
            String second = requested(tag());
            String next = gateway()
                    .queryParam("limit", 1)
                    .get("/v1/reveals")
                    .then()
                    .body("reveals.id", equalTo(List.of(second)))
                    .extract()
                    .path("next");
            gateway()
                    .queryParam("limit", 1)
                    .queryParam("cursor", next)
                    .get("/v1/reveals")
                    .then()
                    .body("reveals.id", equalTo(List.of(first)));
            gateway()
                    .queryParam("cursor", UUID.randomUUID().toString())
                    .get("/v1/reveals")
                    .then()
                    .statusCode(400);
            gateway().get("/v1/reveals/{id}", UUID.randomUUID()).then().statusCode(404);
        }
    }

    @Nested
    class ACitizenWhoseNoticeIsDelayed {
        @Test
        void learnsOfItWhenTheDelayEndsAndNotBefore() throws SQLException {
            String tag = tag();
            Map<String, Object> body = request(REQUESTER, tag);
            body.put("disclose_after", Instant.now().plus(Duration.ofDays(30)).toString());
            String id = post(body, "/v1/reveals").statusCode(201).extract().path("id");
            decide(id, DECIDER, "approval").statusCode(200);
            open(id, REQUESTER, tag).statusCode(200);
            assertEquals(List.of("attributes.released"), citizenSees());
            String revealed = gateway().queryParam("txn", id).get("/v1/entries").path("entries[0].id");
            gateway()
                    .queryParam("subject", citizen)
                    .get("/v1/entries/{id}/receipt", revealed)
                    .then()
                    .statusCode(404);
            gateway()
                    .queryParam("txn", id)
                    .get("/v1/entries")
                    .then()
                    .body("entries.type", hasItem("identity.revealed"));

            change("update reveal set disclose_after = now() - interval '1 second' where id = '" + id + "'");

            assertEquals(
                    List.of("identity.revealed", "reveal.approved", "reveal.requested", "attributes.released"),
                    citizenSees());
            gateway()
                    .queryParam("subject", citizen)
                    .get("/v1/entries/{id}/receipt", revealed)
                    .then()
                    .statusCode(not(equalTo(404)));
        }
    }

    @Test
    void keepsNobodysNameAndNoOfficersReference() throws SQLException {
        String id = requested(tag());
        decide(id, DECIDER, "approval").statusCode(200).body("requester_digest", nullValue());
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select to_jsonb(reveal)::text from reveal where id = '" + id + "'")) {
            row.next();
            assertEquals(-1, row.getString(1).indexOf(REQUESTER.person()));
            assertEquals(-1, row.getString(1).indexOf(DECIDER.person()));
        }
    }
}
