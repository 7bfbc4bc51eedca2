package org.nationalid.audit.retention;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nationalid.audit.TestEvents.append;
import static org.nationalid.audit.TestEvents.gateway;
import static org.nationalid.audit.TestEvents.receiptOf;
import static org.nationalid.audit.TestEvents.release;
import static org.nationalid.audit.TestOfficers.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.audit.AuditServiceTest;
import org.nationalid.audit.TestOfficers;
import org.nationalid.audit.fsck.CheckLog;
import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.proof.Receipt;

/// Retention by the default profile (two years) and legal holds, with the clock moved by hand.
@QuarkusTest
@AuditServiceTest
class RetentionTest {
    private static final Instant MADE = Instant.parse("2026-11-23T02:30:11.482Z");

    /// Two years after the end of the half-year in which it was made.
    private static final Instant OVER = Instant.parse("2029-01-01T00:00:00Z");

    private static final TestOfficers OFFICER = TestOfficers.ofUnit("Board of audit");

    @Inject
    ApplyRetention retention;

    @Inject
    CheckLog checkLog;

    private final String citizen = "citizen-" + UUID.randomUUID();
    private final String party = "party-" + UUID.randomUUID();
    private final Map<String, Object> event = release(citizen, party, MADE);
    private String leafHash;

    private void givenAnEntry() {
        leafHash = append(event).statusCode(201).extract().path("receipts[0].leaf_hash");
    }

    private static ValidatableResponse found(String subject) {
        return gateway()
                .queryParam("subject", subject)
                .when()
                .get("/v1/entries")
                .then();
    }

    private void isStillThere() {
        found(citizen).body("entries", hasSize(1)).body("entries[0].relying_party", equalTo(party));
    }

    private void isGone() {
        found(citizen).body("entries", hasSize(0));
        assertArrayEquals(
                new byte[0],
                Receipt.parse(receiptOf((String) event.get("id"))).extra(),
                "nobody can read the payload any more");
    }

    private static String holdOn(String scope, String held) {
        Map<String, Object> body = OFFICER.with("scope", scope);
        body.put("held", held);
        body.put("case_number", "COURT-9");
        body.put("reason", "The court asked for it");
        body.put("until", "2035-01-01T00:00:00Z");
        return post(body, "/v1/holds").statusCode(201).extract().path("id");
    }

    private static ValidatableResponse lift(String hold) {
        return post(OFFICER.with("case_number", "COURT-9-END"), "/v1/holds/{id}/lifting", hold);
    }

    private String tag() {
        return found(citizen).extract().path("entries[0].subject");
    }

    @Nested
    class AnEntry {
        @Test
        void isKeptForItsTimeToTheLastMoment() {
            givenAnEntry();
            retention.apply(OVER.minusMillis(1));
            isStillThere();
        }

        @Test
        void isUnreadableAfterItsTimeWhileEveryProofStaysValid() {
            givenAnEntry();
            Receipt before = Receipt.parse(receiptOf((String) event.get("id")));

            retention.apply(OVER);

            isGone();
            assertTrue(before.holds(Hash.parse(leafHash)), "what was given out still verifies");
            assertTrue(Receipt.parse(receiptOf((String) event.get("id"))).holds(Hash.parse(leafHash)));
            assertEquals(List.of(), checkLog.check(progress -> {}).findings());
            gateway()
                    .queryParam("type", "key.destroyed")
                    .get("/v1/entries")
                    .then()
                    .body("entries.reason", org.hamcrest.Matchers.hasItem("retention default 2026h2"));
        }

        @Test
        void thatConcernsNobodyEndsToo() {
            Map<String, Object> failed = org.nationalid.audit.TestEvents.failedSignIn(MADE);
            append(failed).statusCode(201);
            retention.apply(OVER);
            assertArrayEquals(
                    new byte[0],
                    Receipt.parse(receiptOf((String) failed.get("id"))).extra());
        }
    }

    @Nested
    class ALegalHold {
        @Test
        void onACitizenKeepsTheirEntriesUntilItIsLifted() {
            givenAnEntry();
            String hold = holdOn("subject", tag());
            retention.apply(OVER);
            isStillThereBesideTheHold();

            lift(hold).statusCode(200).body("in_force", equalTo(false)).body("lifted_case", equalTo("COURT-9-END"));
            retention.apply(OVER);

            isGoneBesideTheHold();
        }

        /// Placing and lifting are entries about the citizen themselves, of today.
        private void isStillThereBesideTheHold() {
            gateway()
                    .queryParam("subject", citizen)
                    .queryParam("relying_party", party)
                    .get("/v1/entries")
                    .then()
                    .body("entries", hasSize(1));
        }

        private void isGoneBesideTheHold() {
            gateway()
                    .queryParam("relying_party", party)
                    .get("/v1/entries")
                    .then()
                    .body("entries", hasSize(0));
        }

        @Test
        void onAPartyKeepsWhatLiesUnderAKeyWithItsEntries() {
            givenAnEntry();
            String hold = holdOn("party", party);
            retention.apply(OVER);
            isStillThere();
            lift(hold).statusCode(200);
            retention.apply(OVER);
            isGone();
        }

        @Test
        void onACaseKeepsEntriesOfThoseWhoseIdentityWasAskedForUnderIt() {
            givenAnEntry();
            String caseNumber = "C-" + UUID.randomUUID();
            Map<String, Object> request = OFFICER.with("tags", List.of(tag()));
            request.put("case_number", caseNumber);
            request.put("reason", "A complaint");
            post(request, "/v1/reveals").statusCode(201);
            String hold = holdOn("case", caseNumber);
            retention.apply(OVER);
            isStillThereBesideTheHold();
            lift(hold).statusCode(200);
            retention.apply(OVER);
            isGoneBesideTheHold();
        }

        @Test
        void endsByItselfOnItsDay() {
            givenAnEntry();
            holdOn("party", party);
            retention.apply(Instant.parse("2034-12-31T23:59:59Z"));
            isStillThere();
            retention.apply(Instant.parse("2035-01-01T00:00:00Z"));
            isGone();
        }

        @Test
        void alsoStopsErasure() {
            givenAnEntry();
            String hold = holdOn("party", party);
            Map<String, Object> erasure =
                    Map.of("subject", citizen, "operator", "officer-7", "case_number", "C-2026-17");
            post(erasure, "/v1/erasures").statusCode(409).body("type", endsWith("/legal-hold"));
            isStillThere();
            lift(hold).statusCode(200);
            post(erasure, "/v1/erasures").statusCode(200).body("keys_destroyed", equalTo(1));
        }

        @Test
        void isWrittenDownWhenPlacedAndWhenLifted() {
            String hold = holdOn("party", party);
            lift(hold).statusCode(200);
            gateway()
                    .queryParam("txn", hold)
                    .get("/v1/entries")
                    .then()
                    .body("entries.type", equalTo(List.of("hold.lifted", "hold.placed")))
                    .body("entries.reason", equalTo(List.of("case COURT-9-END", "case COURT-9")))
                    .body("entries[0].operator", equalTo(OFFICER.name()));
        }
    }

    @Nested
    class AnOfficer {
        @Test
        void isToldWhatIsWrongWithAHold() {
            Map<String, Object> body = OFFICER.with("scope", "subject");
            body.put("held", "nobody");
            body.put("case_number", "COURT-9");
            body.put("reason", "The court asked for it");
            body.put("until", "2035-01-01T00:00:00Z");
            post(body, "/v1/holds").statusCode(400).body("field", equalTo("held"));
            body.put("scope", "party");
            body.put("until", "2020-01-01T00:00:00Z");
            post(body, "/v1/holds")
                    .statusCode(400)
                    .body("type", endsWith("/hold-end-invalid"))
                    .body("field", equalTo("until"));
            body.put("scope", "everything");
            post(body, "/v1/holds").statusCode(400).body("field", equalTo("scope"));
        }

        @Test
        void cannotLiftAHoldTwice() {
            String hold = holdOn("party", party);
            lift(hold).statusCode(200);
            lift(hold).statusCode(409).body("type", endsWith("/hold-over"));
            lift(UUID.randomUUID().toString()).statusCode(404);
        }

        @Test
        void seesHoldsAndTheLastRun() {
            String hold = holdOn("party", party);
            retention.apply(MADE);
            gateway()
                    .get("/v1/holds")
                    .then()
                    .body("holds[0].id", equalTo(hold))
                    .body("holds[0].held", equalTo(party))
                    .body("holds[0].in_force", equalTo(true))
                    .body("holds[0].lifted_at", nullValue());
            gateway()
                    .get("/v1/retention")
                    .then()
                    .body("profile", equalTo("default"))
                    .body("keep_for", equalTo("P2Y"))
                    .body("keeps_purpose", equalTo(true))
                    .body("last_run.keys_destroyed", org.hamcrest.Matchers.notNullValue());
        }
    }
}
