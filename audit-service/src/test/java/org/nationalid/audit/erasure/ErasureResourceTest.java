package org.nationalid.audit.erasure;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nationalid.audit.TestEvents.append;
import static org.nationalid.audit.TestEvents.gateway;
import static org.nationalid.audit.TestEvents.receiptOf;
import static org.nationalid.audit.TestEvents.release;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.audit.AuditServiceTest;
import org.nationalid.audit.fsck.CheckLog;
import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.proof.Receipt;

@QuarkusTest
@AuditServiceTest
class ErasureResourceTest {
    private static final Instant AUTUMN = Instant.parse("2026-11-23T02:30:11.482Z");
    private static final Instant SPRING = Instant.parse("2026-04-01T08:00:00.000Z");

    @Inject
    CheckLog checkLog;

    private static ValidatableResponse erase(String subject, String halfYear) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("subject", subject);
        request.put("operator", "officer-7");
        request.put("case_number", "C-2026-17");
        if (halfYear != null) {
            request.put("half_year", halfYear);
        }
        return gateway()
                .contentType(ContentType.JSON)
                .body(request)
                .when()
                .post("/v1/erasures")
                .then();
    }

    @Nested
    class AfterErasure {
        @Test
        void oldProofsHoldAndPayloadsAreGone() {
            String subject = UUID.randomUUID().toString();
            Map<String, Object> event = release(subject, "erasure-office", AUTUMN);
            String leafHash = append(event).statusCode(201).extract().path("receipts[0].leaf_hash");
            String id = (String) event.get("id");
            Receipt before = Receipt.parse(receiptOf(id));

            erase(subject, null)
                    .statusCode(200)
                    .body("keys_destroyed", equalTo(1))
                    .body("entries_emptied", equalTo(1));

            assertTrue(before.holds(Hash.parse(leafHash)), "what the citizen kept still verifies");
            Receipt after = Receipt.parse(receiptOf(id));
            assertArrayEquals(new byte[0], after.extra());
            assertTrue(after.holds(Hash.parse(leafHash)));
            gateway()
                    .queryParam("subject", subject)
                    .when()
                    .get("/v1/entries")
                    .then()
                    .body("entries", hasSize(0));
            assertEquals(List.of(), checkLog.check(progress -> {}).findings());
        }

        @Test
        void auditorsStillSeeThatSomethingHappenedAndWhoErasedIt() {
            String subject = UUID.randomUUID().toString();
            Map<String, Object> event = release(subject, "erasure-office", AUTUMN.plusSeconds(77));
            append(event).statusCode(201);
            erase(subject, null).statusCode(200);
            Map<String, Object> left = gateway()
                    .queryParam("from", AUTUMN.plusSeconds(77).toString())
                    .queryParam("to", AUTUMN.plusSeconds(78).toString())
                    .when()
                    .get("/v1/entries")
                    .then()
                    .body("entries", hasSize(1))
                    .extract()
                    .path("entries[0]");
            assertEquals(true, left.get("erased"));
            assertEquals(event.get("id"), left.get("id"));
            assertEquals(null, left.get("relying_party"));
            gateway()
                    .queryParam("type", "key.destroyed")
                    .queryParam("operator", "officer-7")
                    .when()
                    .get("/v1/entries")
                    .then()
                    .body("entries.size()", greaterThanOrEqualTo(1))
                    .body("entries.subject", everyItem(nullValue()))
                    .body("entries[0].reason", equalTo("case C-2026-17"));
        }

        @Test
        void newEntriesAreWrittenUnderANewKey() {
            String subject = UUID.randomUUID().toString();
            append(release(subject, "erasure-office", AUTUMN)).statusCode(201);
            erase(subject, null).statusCode(200);
            append(release(subject, "erasure-office", AUTUMN)).statusCode(201);
            gateway()
                    .queryParam("subject", subject)
                    .when()
                    .get("/v1/entries")
                    .then()
                    .body("entries", hasSize(1))
                    .body("entries[0].erased", nullValue());
        }

        @Test
        void aRetryOfAnErasedEntryGetsItsLeafAndRevivesNothing() {
            String subject = UUID.randomUUID().toString();
            Map<String, Object> event = release(subject, "erasure-office", AUTUMN);
            String first = append(event).statusCode(201).extract().path("receipts[0].leaf_hash");
            erase(subject, null).statusCode(200);
            append(event).statusCode(201).body("receipts[0].leaf_hash", equalTo(first));
            gateway()
                    .queryParam("subject", subject)
                    .when()
                    .get("/v1/entries")
                    .then()
                    .body("entries", hasSize(0));
        }
    }

    @Nested
    class AnOfficer {
        @Test
        void canEraseOneHalfYearAlone() {
            String subject = UUID.randomUUID().toString();
            append(release(subject, "erasure-office", AUTUMN), release(subject, "erasure-office", SPRING))
                    .statusCode(201);
            erase(subject, "2026h1").statusCode(200).body("keys_destroyed", equalTo(1));
            gateway()
                    .queryParam("subject", subject)
                    .when()
                    .get("/v1/entries")
                    .then()
                    .body("entries.time", equalTo(List.of(AUTUMN.toString())));
        }

        @Test
        void mustNameCaseAndSubject() {
            gateway()
                    .contentType(ContentType.JSON)
                    .body(Map.of("subject", "x", "operator", "officer-7"))
                    .when()
                    .post("/v1/erasures")
                    .then()
                    .statusCode(400)
                    .body("field", equalTo("case_number"));
            erase("", null).statusCode(400);
            erase("x", "2026").statusCode(400);
        }
    }
}
