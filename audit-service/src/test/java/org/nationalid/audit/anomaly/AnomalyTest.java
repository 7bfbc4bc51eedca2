package org.nationalid.audit.anomaly;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nationalid.audit.TestEvents.gateway;
import static org.nationalid.audit.TestOfficers.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.audit.AuditServiceTest;
import org.nationalid.audit.TestOfficers;
import org.nationalid.platform.id.Ids;

/// Each anomaly is planted among clean entries, under names of its own, and found; beside it, under other names, goes
/// what is nearly one and must stay silent.
@QuarkusTest
@AuditServiceTest
class AnomalyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 15);
    private static final Instant MORNING = Instant.parse("2026-09-15T09:00:00.000Z");
    private static final Instant NIGHT = Instant.parse("2026-09-15T01:00:00.000Z");
    private static final TestOfficers OFFICER = TestOfficers.ofUnit("Board of audit");

    @Inject
    RunReports reports;

    private final String odd = "odd-" + UUID.randomUUID();
    private final String clean = "clean-" + UUID.randomUUID();
    private final List<Map<String, Object>> planted = new ArrayList<>();

    private Map<String, Object> plant(String type, Instant time) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("id", Ids.next().toString());
        event.put("time", time.plusMillis(planted.size()).toString());
        event.put("type", type);
        event.put("outcome", "success");
        event.put("service", "gateway");
        if (!type.equals("token.issued") && !type.equals("audit.queried")) {
            event.put("subject", "person");
            event.put("purpose", "benefit");
            event.put("items", List.of("name"));
        }
        planted.add(event);
        return event;
    }

    private void plantUses(String party, int count, Instant from) {
        for (int i = 0; i < count; i++) {
            plant("token.issued", from).put("relying_party", party);
        }
    }

    private void plantLookUps(String officer, int persons, Instant from, String reason) {
        for (int i = 0; i < persons; i++) {
            Map<String, Object> event = plant("audit.queried", from);
            event.put("operator", officer);
            event.put("subject", "person-" + i);
            if (reason != null) event.put("reason", reason);
        }
    }

    private void run() {
        for (int start = 0; start < planted.size(); start += 500) {
            gateway()
                    .contentType(ContentType.JSON)
                    .body(Map.of("entries", planted.subList(start, Math.min(start + 500, planted.size()))))
                    .post("/v1/entries")
                    .then()
                    .statusCode(201);
        }
        reports.run(DAY);
    }

    private static Stream<Map<String, Object>> findings(String report) {
        List<Map<String, Object>> all =
                gateway().queryParam("limit", 200).get("/v1/anomalies").path("findings");
        return all.stream().filter(finding -> report.equals(finding.get("report")));
    }

    private Map<String, Object> found(String report) {
        List<Map<String, Object>> own = findings(report)
                .filter(found -> ((String) found.get("actor")).startsWith(odd))
                .toList();
        assertEquals(1, own.size(), report + " is found once");
        assertTrue(
                findings(report).noneMatch(found -> ((String) found.get("actor")).startsWith(clean)),
                report + " stays silent where all is well");
        return own.getFirst();
    }

    private static Object figure(Map<String, Object> finding, String name) {
        return ((Map<?, ?>) finding.get("figures")).get(name);
    }

    @Nested
    class TheReports {
        @Test
        void findAPartyThatAsksFarMoreThanItsMedian() {
            for (int day = 1; day <= 10; day++) {
                plantUses(odd, 20, MORNING.minus(Duration.ofDays(day)));
                plantUses(clean, 20, MORNING.minus(Duration.ofDays(day)));
            }
            plantUses(odd, 120, MORNING);
            plantUses(clean, 50, MORNING);
            run();
            Map<String, Object> finding = found("party-volume");
            assertEquals(120, figure(finding, "entries"));
            assertEquals(20, figure(finding, "median"));
            assertEquals(10, figure(finding, "days"));
        }

        @Test
        void findAPartyThatFallsSilent() {
            for (int day = 1; day <= 8; day++) {
                plantUses(odd, 110, MORNING.minus(Duration.ofDays(day)));
            }
            run();
            assertEquals(0, figure(found("party-volume"), "entries"));
        }

        @Test
        void findLookUpsOfPersonsWithoutACase() {
            plantLookUps(odd, 1, MORNING, null);
            plantLookUps(clean, 3, MORNING, "case C-2026-17");
            plant("audit.queried", MORNING).put("operator", clean); // names nobody
            run();
            assertEquals(1, figure(found("look-ups-without-case"), "look_ups"));
        }

        @Test
        void findAnOfficerWhoLooksUpManyPersons() {
            plantLookUps(odd, 20, MORNING, "case C-2026-17");
            plantLookUps(clean, 19, MORNING, "case C-2026-18");
            run();
            assertEquals(20, figure(found("many-persons"), "persons"));
        }

        @Test
        void findAPartyWhereFingerprintsFail() {
            for (int i = 0; i < 40; i++) {
                plant("auth.fingerprint", MORNING).put("relying_party", odd);
                plant("auth.fingerprint", MORNING).put("relying_party", clean);
            }
            for (int i = 0; i < 20; i++) {
                planted.get(2 * i).put("outcome", "failure");
                planted.get(2 * i).put("reason", "fingerprint-mismatch");
            }
            for (int i = 0; i < 9; i++) {
                planted.get(2 * i + 1).put("outcome", "failure");
                planted.get(2 * i + 1).put("reason", "fingerprint-mismatch");
            }
            run();
            Map<String, Object> finding = found("fingerprint-failures");
            assertEquals(20, figure(finding, "failures"));
            assertEquals(50, figure(finding, "percent"));
        }

        @Test
        void findDataThatWentOutWithoutConsent() {
            String granted = consent(
                    "consent.granted",
                    MORNING.minusSeconds(60),
                    clean,
                    Ids.next().toString());
            use(clean, granted, MORNING);
            plant("token.issued", MORNING).put("relying_party", clean); // a sign-in that shares nothing
            String withdrawn = consent(
                    "consent.granted", MORNING.minusSeconds(60), odd, Ids.next().toString());
            consent("consent.withdrawn", MORNING.minusSeconds(30), odd, withdrawn);
            use(odd, withdrawn, MORNING);
            use(odd, Ids.next().toString(), MORNING);
            use(odd, null, MORNING);
            run();
            Map<String, Object> finding = found("tokens-without-consent");
            assertEquals(3, figure(finding, "entries"));
            assertEquals(1, figure(finding, "without_consent"));
            assertEquals(1, figure(finding, "after_withdrawal"));
            assertEquals(1, figure(finding, "never_granted"));
        }

        private String consent(String type, Instant time, String party, String id) {
            Map<String, Object> event = plant(type, time);
            event.put("relying_party", party);
            event.put("subject", "person");
            event.put("consent_id", id);
            return id;
        }

        private void use(String party, String consentId, Instant time) {
            Map<String, Object> event = plant("attributes.released", time);
            event.put("relying_party", party);
            event.put("subject", "person");
            if (consentId != null) event.put("consent_id", consentId);
        }

        @Test
        void findUseAtNight() {
            plantLookUps(odd, 5, NIGHT, "case C-2026-17");
            plantLookUps(clean, 4, NIGHT, "case C-2026-17");
            plantLookUps(clean, 9, MORNING, "case C-2026-17");
            plantUses(odd + "-party", 50, NIGHT);
            plantUses(clean + "-party", 50, NIGHT);
            plantUses(clean + "-party", 51, MORNING);
            run();
            List<Object> nightly = findings("night-use")
                    .map(finding -> finding.get("actor"))
                    .filter(actor -> ((String) actor).startsWith(odd) || ((String) actor).startsWith(clean))
                    .sorted()
                    .toList();
            assertEquals(List.of(odd, odd + "-party"), nightly);
        }

        @Test
        void findAPurposeThatAPartyNeverHadBefore() {
            plantUses(odd, 1, MORNING.minus(Duration.ofDays(2)));
            planted.getLast().put("purpose", "tax-return");
            plantUses(odd, 3, MORNING);
            planted.subList(1, 4).forEach(event -> event.put("purpose", "marketing"));
            plantUses(clean, 1, MORNING.minus(Duration.ofDays(40)));
            planted.getLast().put("purpose", "marketing");
            plantUses(clean, 1, MORNING);
            planted.getLast().put("purpose", "marketing");
            run();
            Map<String, Object> finding = found("new-purpose");
            assertEquals(odd + " / marketing", finding.get("actor"));
            assertEquals(3, figure(finding, "entries"));
        }
    }

    @Nested
    class AFinding {
        private String id() {
            plantLookUps(odd, 2, MORNING, null);
            run();
            return (String) found("look-ups-without-case").get("id");
        }

        @Test
        void leadsToItsRows() {
            Map<String, Object> finding =
                    gateway().get("/v1/anomalies/{id}", id()).path("$");
            Map<String, Object> rows = rowsOf(finding);
            assertEquals("2026-09-15T00:00:00Z", rows.get("from"));
            assertEquals("2026-09-16T00:00:00Z", rows.get("to"));
            gateway().queryParams(rows).get("/v1/entries").then().body("entries.operator", contains(odd, odd));
            assertEquals("An officer looked up persons without naming a case", finding.get("reason"));
        }

        @SuppressWarnings("unchecked")
        private static Map<String, Object> rowsOf(Map<String, Object> finding) {
            return (Map<String, Object>) finding.get("rows");
        }

        @Test
        void isFoundOnceHoweverOftenReportsRunAndKeepsItsJudgement() {
            String id = id();
            judge(id, "explained", "The case was opened a day later");
            reports.run(DAY);
            assertEquals(id, found("look-ups-without-case").get("id"));
            gateway()
                    .get("/v1/anomalies/{id}", id)
                    .then()
                    .body("state", equalTo("explained"))
                    .body("note", equalTo("The case was opened a day later"))
                    .body("judged_unit", equalTo("Board of audit"));
        }

        @Test
        void isRaisedAndOpenedAgainAndBothAreInTheLog() {
            String id = id();
            judge(id, "raised", "Asked the unit's head");
            gateway().queryParam("state", "raised").get("/v1/anomalies").then().body("findings.id", hasItem(id));
            judge(id, "open", "Judged the wrong one");
            gateway().queryParam("state", "raised").get("/v1/anomalies").then().body("findings.id", not(hasItem(id)));
            gateway()
                    .queryParam("txn", id)
                    .get("/v1/entries")
                    .then()
                    .body("entries.type", contains("anomaly.judged", "anomaly.judged"))
                    .body("entries.reason", contains("open", "raised"));
        }

        @Test
        void isNotJudgedWithoutANote() {
            post(OFFICER.with("state", "explained"), "/v1/anomalies/{id}/judgement", id())
                    .statusCode(400)
                    .body("field", equalTo("note"));
        }

        private static void judge(String id, String state, String note) {
            Map<String, Object> body = OFFICER.with("state", state);
            body.put("note", note);
            post(body, "/v1/anomalies/{id}/judgement", id).statusCode(200).body("state", equalTo(state));
        }
    }

    @Nested
    class AnOfficer {
        @Test
        void runsTheReportsForADayAtOnce() {
            plantLookUps(odd, 2, MORNING, null);
            run();
            post(OFFICER.with("day", DAY.toString()), "/v1/anomalies/runs")
                    .statusCode(200)
                    .body("day", equalTo(DAY.toString()));
            post(OFFICER.with("day", "2999-01-01"), "/v1/anomalies/runs")
                    .statusCode(400)
                    .body("type", endsWith("/report-day-invalid"))
                    .body("field", equalTo("day"));
            gateway().get("/v1/anomalies/{id}", UUID.randomUUID()).then().statusCode(404);
            gateway().queryParam("state", "lost").get("/v1/anomalies").then().statusCode(400);
        }
    }
}
