package org.nationalid.audit.subject;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nationalid.audit.TestEvents.append;
import static org.nationalid.audit.TestEvents.gateway;
import static org.nationalid.audit.TestEvents.receiptOf;
import static org.nationalid.audit.TestEvents.release;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.audit.AuditServiceTest;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.transparencylog.proof.Receipt;

@QuarkusTest
@AuditServiceTest
class SubjectTagsTest {
    private static final Instant AUTUMN = Instant.parse("2026-11-23T02:30:11.482Z");
    private static final Instant NEW_YEAR = Instant.parse("2027-01-01T00:00:00.000Z");

    @Inject
    SubjectTags tags;

    @Inject
    AgroalDataSource database;

    private static String reference() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static ValidatableResponse search(String subject) {
        return gateway()
                .queryParam("subject", subject)
                .when()
                .get("/v1/entries")
                .then();
    }

    @Nested
    class ATag {
        @Test
        void isTheSameWithinAQuarterAndAnotherInTheNext() {
            String reference = reference();
            String tag = tags.tag(reference, AUTUMN);
            assertTrue(tag.startsWith("2026q4."), tag);
            assertEquals(tag, tags.tag(reference, NEW_YEAR.minusMillis(1)));
            String next = tags.tag(reference, NEW_YEAR);
            assertTrue(next.startsWith("2027q1."), next);
            assertNotEquals(tag.substring(7), next.substring(7));
        }

        @Test
        void opensToItsReferenceWhateverThatLooksLike() {
            for (String reference :
                    new String[] {reference(), "audit-ref", UUID.randomUUID().toString(), "प्रमाण"}) {
                SubjectTags.Opened opened = tags.open(tags.tag(reference, AUTUMN), "tag");
                assertEquals(reference, opened.reference());
                assertTrue(AUTUMN.isBefore(opened.quarter().ends()));
                assertFalse(AUTUMN.isBefore(opened.quarter().begins()));
            }
        }

        @Test
        void cannotBeForgedMovedOrCut() {
            String tag = tags.tag(reference(), AUTUMN);
            char last = tag.charAt(20) == 'A' ? 'B' : 'A';
            for (String forged : new String[] {
                tag.replace("2026q4", "2026q3"),
                tag.substring(0, 20) + last + tag.substring(21),
                tag.substring(0, tag.length() - 4),
                tag + "AAAA",
                "2026q5" + tag.substring(6),
                ""
            }) {
                Refusal refusal = assertThrows(Refusal.class, () -> tags.open(forged, "tag"), forged);
                assertEquals("subject-tag-unknown", refusal.code().slug());
            }
        }
    }

    @Nested
    class AnAuditor {
        @Test
        void seesTagsAndFindsByThemWithinTheirQuarter() {
            String reference = reference();
            append(release(reference, "tag-office", AUTUMN), release(reference, "tag-office", NEW_YEAR))
                    .statusCode(201);
            String tag = search(reference)
                    .body("entries", hasSize(2))
                    .body("entries[0].subject", startsWith("2027q1."))
                    .extract()
                    .path("entries[1].subject");
            search(tag)
                    .body("entries", hasSize(1))
                    .body("entries[0].time", equalTo(AUTUMN.toString()))
                    .body("entries[0].subject", equalTo(tag));
            gateway()
                    .queryParam("subject", tag)
                    .queryParam("from", "2026-11-24T00:00:00Z")
                    .when()
                    .get("/v1/entries")
                    .then()
                    .body("entries", hasSize(0));
        }

        @Test
        void findsNoReferenceInAProof() {
            String reference = reference();
            var event = release(reference, "tag-office", AUTUMN);
            append(event).statusCode(201);
            String opening = new String(
                    Receipt.parse(receiptOf((String) event.get("id"))).extra(), StandardCharsets.UTF_8);
            assertTrue(opening.contains("\"subject\":\"2026q4."), opening);
            assertFalse(opening.contains(reference), opening);
        }

        @Test
        void isToldThatATagIsForged() {
            search(tags.tag(reference(), AUTUMN).replace("2026q4", "2026q3"))
                    .statusCode(400)
                    .body("type", endsWith("/subject-tag-unknown"))
                    .body("field", equalTo("subject"));
        }

        @Test
        void searchesByTagOnTheIndex() throws SQLException {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("set enable_seqscan = off");
                StringBuilder plan = new StringBuilder();
                try (ResultSet rows = statement.executeQuery("explain select * from entry where subject = 'x'"
                        + " and occurred_at >= '2026-10-01Z' and occurred_at < '2027-01-01Z'"
                        + " order by occurred_at desc, log_index desc limit 50")) {
                    while (rows.next()) {
                        plan.append(rows.getString(1)).append('\n');
                    }
                } finally {
                    statement.execute("reset enable_seqscan");
                }
                assertTrue(plan.toString().contains("subject_occurred_at_log_index_idx"), plan.toString());
            }
        }
    }

    @Nested
    class TheGateway {
        @Test
        void mayNameTheCitizenByATag() {
            String reference = reference();
            append(release(tags.tag(reference, AUTUMN), "tag-office", NEW_YEAR)).statusCode(201);
            search(reference).body("entries", hasSize(1)).body("entries[0].subject", startsWith("2027q1."));
        }

        @Test
        void cannotNameTheCitizenByAForgedTag() {
            append(release(tags.tag(reference(), AUTUMN).replace("2026q4", "2026q3"), "tag-office", AUTUMN))
                    .statusCode(400)
                    .body("field", equalTo("entries[0].subject"));
        }
    }
}
