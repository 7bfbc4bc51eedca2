package org.nationalid.audit.statistics;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.nationalid.audit.TestEvents.append;
import static org.nationalid.audit.TestEvents.gateway;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.audit.AuditServiceTest;
import org.nationalid.audit.TestEvents;
import org.nationalid.audit.database.Database;
import org.nationalid.audit.entry.SqlConditions;
import org.nationalid.audit.subject.SubjectTags;
import org.nationalid.platform.problem.Refusal;

@QuarkusTest
@AuditServiceTest
class StatisticsResourceTest {
    private static final Instant LATE = Instant.parse("2026-08-03T20:00:00Z"); // the 4th in India
    private static final Instant NEXT = Instant.parse("2026-08-05T06:00:00Z");

    @Inject
    Database database;

    @Inject
    EntryCounts counts;

    @Inject
    SubjectTags tags;

    @Nested
    class AnAuditor {
        @Test
        void seesEveryDayOfThePeriodInTheirOwnZone() {
            String party = partyWithEntries();
            gateway()
                    .queryParam("relying_party", party)
                    .queryParam("from", "2026-08-02T18:30:00Z")
                    .queryParam("to", "2026-08-05T18:30:00Z")
                    .queryParam("zone", "Asia/Kolkata")
                    .get("/v1/statistics")
                    .then()
                    .statusCode(200)
                    .body("days.day", contains("2026-08-03", "2026-08-04", "2026-08-05"))
                    .body("days.success", contains(0, 2, 0))
                    .body("days.failure", contains(0, 1, 2))
                    .body("success", is(2))
                    .body("failure", is(3));
        }

        @Test
        void seesWhichPartiesAndWhichReasonsComeMostOften() {
            String party = partyWithEntries();
            gateway()
                    .queryParam("relying_party", party)
                    .queryParam("from", "2026-08-01T00:00:00Z")
                    .queryParam("to", "2026-08-31T00:00:00Z")
                    .get("/v1/statistics")
                    .then()
                    .body("relying_parties.relying_party", contains(party))
                    .body("relying_parties[0].success", is(2))
                    .body("relying_parties[0].failure", is(3))
                    .body("reasons.reason", contains("otp-wrong", "otp-expired"))
                    .body("reasons.failure", contains(2, 1));
        }

        @Test
        void countsWhatTheSearchWithTheSameFiltersFinds() {
            String party = partyWithEntries();
            int found = gateway()
                    .queryParam("relying_party", party)
                    .queryParam("outcome", "failure")
                    .queryParam("from", "2026-08-01T00:00:00Z")
                    .queryParam("to", "2026-08-31T00:00:00Z")
                    .get("/v1/entries")
                    .path("entries.size()");
            gateway()
                    .queryParam("relying_party", party)
                    .queryParam("outcome", "failure")
                    .queryParam("from", "2026-08-01T00:00:00Z")
                    .queryParam("to", "2026-08-31T00:00:00Z")
                    .get("/v1/statistics")
                    .then()
                    .body("failure", is(found))
                    .body("success", is(0));
        }

        @Test
        void countsAPersonByTheTagThatTheSearchShows() {
            String subject = "person-" + UUID.randomUUID();
            append(TestEvents.release(subject, "tax-office", LATE)).statusCode(201);
            gateway()
                    .queryParam("subject", tags.tag(subject, LATE))
                    .queryParam("from", "2026-08-01T00:00:00Z")
                    .queryParam("to", "2026-08-31T00:00:00Z")
                    .get("/v1/statistics")
                    .then()
                    .statusCode(200)
                    .body("success", is(1));
        }

        @Test
        void isToldHowMuchMayBeCountedAtOnce() {
            gateway()
                    .queryParam("from", "2026-01-01T00:00:00Z")
                    .queryParam("to", "2026-12-31T00:00:00Z")
                    .get("/v1/statistics")
                    .then()
                    .statusCode(400)
                    .body("type", endsWith("/request-invalid"), "detail", containsString("92 days"));
        }

        @Test
        void isToldWhichFilterCannotBeRead() {
            refuses("zone", "+05:30");
            refuses("zone", "UTC'; drop table leaf; --");
            refuses("from", "yesterday");
            refuses("to", "+1000000000-12-31T23:59:59Z");
            refuses("outcome", "perhaps");
        }

        private void refuses(String field, String value) {
            gateway()
                    .queryParam(field, value)
                    .get("/v1/statistics")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("field", is(field));
        }

        private String partyWithEntries() {
            String party = "party-" + UUID.randomUUID();
            append(
                            TestEvents.release("someone", party, LATE),
                            TestEvents.release("someone", party, LATE),
                            failure(party, "otp-wrong", LATE),
                            failure(party, "otp-wrong", NEXT),
                            failure(party, "otp-expired", NEXT))
                    .statusCode(201);
            return party;
        }

        private static Map<String, Object> failure(String party, String reason, Instant time) {
            Map<String, Object> event = new LinkedHashMap<>(TestEvents.failedSignIn(time));
            event.put("relying_party", party);
            event.put("reason", reason);
            return event;
        }
    }

    @Nested
    class ACountThatTakesTooLong {
        /// `pg_sleep` stands for a table too large to be read in time.
        @Test
        void isCancelledByTheDatabaseAndRefused() {
            var slow = new SqlConditions();
            slow.add("pg_sleep(30) is not null");
            Period period = Period.of(null, null, "UTC", NEXT);
            append(TestEvents.failedSignIn(LATE)).statusCode(201);

            Refusal refusal = assertThrows(
                    Refusal.class, () -> database.inTransaction(connection -> counts.count(connection, slow, period)));

            assertEquals(StatisticsRefusal.STATISTICS_TOO_COSTLY, refusal.code());
        }
    }

    @Nested
    class AnybodyElse {
        @Test
        void countsNothing() {
            given().get("/v1/statistics").then().statusCode(401);
        }
    }
}
