package org.nationalid.audit.entry;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.nationalid.audit.TestEvents.append;
import static org.nationalid.audit.TestEvents.failedSignIn;
import static org.nationalid.audit.TestEvents.gateway;
import static org.nationalid.audit.TestEvents.release;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nationalid.audit.AuditServiceTest;
import org.nationalid.audit.subject.SubjectTags;
import org.nationalid.testsupport.ServiceTokens;
import org.nationalid.transparencylog.series.HalfYear;

@QuarkusTest
@AuditServiceTest
class EntryResourceTest {
    private static final Instant TIME = Instant.parse("2026-11-23T02:30:11.482Z");

    @Inject
    AgroalDataSource database;

    @Inject
    SubjectTags tags;

    private long leaves() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from leaf")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Nested
    class TheGateway {
        @Test
        void appendsEntriesAndFindsThemAsTheyWere() {
            String subject = UUID.randomUUID().toString();
            Map<String, Object> event = release(subject, "tax-office", TIME);
            String leafHash = append(event)
                    .statusCode(201)
                    .body("receipts", hasSize(1))
                    .body("receipts[0].id", equalTo(event.get("id")))
                    .body("receipts[0].origin", equalTo("nationalid.local/access/" + HalfYear.of(Instant.now())))
                    .extract()
                    .path("receipts[0].leaf_hash");
            Map<String, Object> found = gateway()
                    .queryParam("subject", subject)
                    .when()
                    .get("/v1/entries")
                    .then()
                    .statusCode(200)
                    .body("entries", hasSize(1))
                    .body("next", nullValue())
                    .extract()
                    .path("entries[0]");
            Map<String, Object> expected = new HashMap<>(event);
            expected.put("leaf_hash", leafHash);
            expected.put("index", found.get("index"));
            expected.put("subject", tags.tag(subject, TIME));
            assertEquals(expected, found);
        }

        @Test
        void getsTheSameReceiptForARetryAndNoSecondLeaf() throws SQLException {
            Map<String, Object> event = release("retry", "tax-office", TIME);
            String first = append(event).statusCode(201).extract().path("receipts[0].leaf_hash");
            long before = leaves();
            String second = append(event).statusCode(201).extract().path("receipts[0].leaf_hash");
            assertEquals(first, second);
            assertEquals(before, leaves());
        }

        @Test
        void cannotChangeAnEntryThatIsThere() throws SQLException {
            Map<String, Object> event = release("conflict", "tax-office", TIME);
            append(event).statusCode(201);
            Map<String, Object> changed = new HashMap<>(event);
            changed.put("relying_party", "another-office");
            long before = leaves();
            append(failedSignIn(TIME), changed)
                    .statusCode(409)
                    .contentType("application/problem+json")
                    .body("type", endsWith("/entry-conflict"))
                    .body("field", equalTo("entries[1].id"));
            assertEquals(before, leaves(), "nothing of a refused request is written");
        }

        @Test
        void mayRetryWhatSharedACommitWithAConflict() throws Exception {
            Map<String, Object> original = release("shared", "tax-office", TIME);
            append(original).statusCode(201);
            Map<String, Object> changed = new HashMap<>(original);
            changed.put("purpose", "something-else");
            try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
                List<Future<Integer>> statuses = new ArrayList<>();
                for (int i = 0; i < 40; i++) {
                    Object event = i % 4 == 0 ? changed : failedSignIn(TIME);
                    statuses.add(threads.submit(() -> append(event).extract().statusCode()));
                }
                for (int i = 0; i < 40; i++) {
                    assertEquals(i % 4 == 0 ? 409 : 201, statuses.get(i).get());
                }
            }
        }

        @Test
        void isNotRefusedForAValueThatAnotherSentAtTheSameTime() throws Exception {
            Map<String, Object> unstorable = release("shared", "tax\u0000office", TIME);
            try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
                List<Future<Integer>> statuses = new ArrayList<>();
                for (int i = 0; i < 40; i++) {
                    Object event = i % 4 == 0 ? unstorable : failedSignIn(TIME);
                    statuses.add(threads.submit(() -> append(event).extract().statusCode()));
                }
                for (int i = 0; i < 40; i++) {
                    assertEquals(i % 4 == 0 ? 400 : 201, statuses.get(i).get());
                }
            }
        }

        @Test
        void hidesEqualEventsBehindDifferentLeaves() {
            Map<String, Object> event = failedSignIn(TIME);
            Map<String, Object> twin = new HashMap<>(event);
            twin.put("id", failedSignIn(TIME).get("id"));
            List<String> hashes = append(event, twin).statusCode(201).extract().path("receipts.leaf_hash");
            assertNotEquals(hashes.get(0), hashes.get(1));
        }

        @Test
        void isToldWhichMemberIsWrong() {
            Map<String, Object> incomplete = failedSignIn(TIME);
            incomplete.remove("service");
            append(failedSignIn(TIME), incomplete)
                    .statusCode(400)
                    .body("type", endsWith("/request-invalid"))
                    .body("field", equalTo("entries[1].service"));

            Map<String, Object> unknown = failedSignIn(TIME);
            unknown.put("type", "auth.guess");
            append(unknown).statusCode(400);

            Map<String, Object> surplus = failedSignIn(TIME);
            surplus.put("national_number", "1");
            append(surplus).statusCode(400);

            Map<String, Object> anonymousRelease = release("x", "tax-office", TIME);
            anonymousRelease.remove("subject");
            append(anonymousRelease)
                    .statusCode(400)
                    .body("type", endsWith("/request-invalid"))
                    .body("field", equalTo("entries[0].subject"));
        }

        @Test
        void mustSendAtLeastOneEntry() {
            gateway()
                    .contentType(ContentType.JSON)
                    .body("{\"entries\":[]}")
                    .when()
                    .post("/v1/entries")
                    .then()
                    .statusCode(400);
        }
    }

    @Nested
    class AnAuditor {
        @Test
        void findsByEachFilter() {
            Map<String, Object> event = release("filters", "filter-office", TIME);
            event.put("operator", "officer-7");
            event.put("txn", "TXN-7");
            append(event).statusCode(201);
            for (String filter :
                    List.of("subject", "relying_party", "operator", "consent_id", "correlation_id", "txn")) {
                gateway()
                        .queryParam(filter, event.get(filter))
                        .when()
                        .get("/v1/entries")
                        .then()
                        .statusCode(200)
                        .body("entries.id", contains(event.get("id")));
            }
            gateway()
                    .queryParam("relying_party", "filter-office")
                    .queryParam("type", "attributes.released")
                    .queryParam("outcome", "success")
                    .queryParam("purpose", "tax-return")
                    .queryParam("from", TIME.toString())
                    .queryParam("to", TIME.plusMillis(1).toString())
                    .when()
                    .get("/v1/entries")
                    .then()
                    .body("entries.id", contains(event.get("id")));
            gateway()
                    .queryParam("relying_party", "filter-office")
                    .queryParam("to", TIME.toString())
                    .when()
                    .get("/v1/entries")
                    .then()
                    .body("entries", hasSize(0));
        }

        @Test
        void turnsPagesNewestFirstWithoutLossOrRepetition() {
            List<String> newestFirst = new ArrayList<>();
            List<Object> events = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                // Pairs share a millisecond, so that the place in the log must break the tie.
                Map<String, Object> event = release("pages", "page-office", TIME.plusMillis(i / 2));
                events.add(event);
                newestFirst.addFirst((String) event.get("id"));
            }
            append(events.toArray()).statusCode(201);

            List<String> found = new ArrayList<>();
            String cursor = "";
            while (cursor != null) {
                var page = gateway()
                        .queryParam("relying_party", "page-office")
                        .queryParam("limit", 4)
                        .queryParam("cursor", cursor)
                        .when()
                        .get("/v1/entries")
                        .then()
                        .statusCode(200)
                        .extract();
                found.addAll(page.path("entries.id"));
                cursor = page.path("next");
            }
            assertEquals(newestFirst, found);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "cursor=nonsense",
                    "type=auth.guess",
                    "outcome=maybe",
                    "from=yesterday",
                    "limit=0",
                    "limit=1001"
                })
        void isNotLeftInDoubtByAMistypedFilter(String query) {
            gateway().when().get("/v1/entries?" + query).then().statusCode(400).contentType("application/problem+json");
        }
    }

    @Nested
    class AnAuditorWhoMistypes {
        @Test
        void isToldSoAndNotToTryAgain() {
            for (Map<String, String> filter :
                    List.of(Map.of("from", "+300000-01-01T00:00:00Z"), Map.of("relying_party", "tax\u0000office"))) {
                gateway()
                        .queryParams(filter)
                        .when()
                        .get("/v1/entries")
                        .then()
                        .statusCode(400)
                        .body("type", endsWith("/request-invalid"));
            }
        }
    }

    @Nested
    class AnybodyElse {
        @Test
        void isKeptOut() {
            given().when().get("/v1/entries").then().statusCode(401);
            given().auth()
                    .oauth2(ServiceTokens.as("identity-service", "audit-service"))
                    .when()
                    .get("/v1/entries")
                    .then()
                    .statusCode(403);
            given().auth()
                    .oauth2(ServiceTokens.forged("gateway", "audit-service"))
                    .when()
                    .get("/v1/entries")
                    .then()
                    .statusCode(401);
        }
    }
}
