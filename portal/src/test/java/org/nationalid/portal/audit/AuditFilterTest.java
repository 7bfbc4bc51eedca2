package org.nationalid.portal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AuditFilterTest {
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

    private static AuditFilter typed(Map<String, String> parameters) {
        return AuditFilter.typed(parameters::get);
    }

    @Nested
    class AnAuditor {
        @Test
        void typesTimesInTheZoneThatThePageShows() {
            AuditFilter filter = typed(Map.of("from", "2026-11-23T09:30"));

            assertEquals(Optional.of(Instant.parse("2026-11-23T04:00:00Z")), filter.fromIn(KOLKATA));
            assertEquals(Optional.empty(), filter.toIn(KOLKATA));
        }

        @Test
        void getsAnUnreadableTimeBackAsTyped() {
            AuditFilter filter = typed(Map.of("to", " yesterday "));

            assertFalse(filter.isReadable());
            assertTrue(filter.isFromReadable());
            assertEquals("yesterday", filter.to());
            assertFalse(typed(Map.of("from", "+999999999-01-01T00:00")).isReadable());
        }

        @Test
        void sharesASearchAsAnAddress() {
            AuditFilter filter = typed(Map.of(
                    "party", "tax-office", "type", "auth.otp", "outcome", "failure", "from", "2026-11-23T09:30"));

            assertEquals(
                    "/audit?party=tax-office&type=auth.otp&outcome=failure&from=2026-11-23T09%3A30&cursor=a%2Bb%2F%7Bc%7D%26d",
                    filter.pageAt("a+b/{c}&d"));
        }

        @Test
        void narrowsASearchToOnePseudonym() {
            assertEquals(
                    "/audit?party=tax-office&subject=x_y-1",
                    typed(Map.of("party", "tax-office")).onlySubject("x_y-1"));
        }

        @Test
        void mayUseEveryFilterOfTheLog() {
            AuditFilter filter = typed(Map.of(
                    "officer",
                    "o 1",
                    "purpose",
                    "TAX",
                    "consent",
                    "c-1",
                    "correlation",
                    "r-1",
                    "txn",
                    "t-1",
                    "case",
                    "2026-17"));

            assertTrue(filter.isDetailed());
            assertEquals(
                    Map.of(
                            "operator",
                            "o 1",
                            "purpose",
                            "TAX",
                            "consent_id",
                            "c-1",
                            "correlation_id",
                            "r-1",
                            "txn",
                            "t-1"),
                    filter.wire(KOLKATA));
            assertEquals("2026-17", filter.wireWithCase(KOLKATA).get("case_number"));
            assertEquals(
                    "/audit/exports/new?officer=o+1&purpose=TAX&consent=c-1&correlation=r-1&txn=t-1&case=2026-17",
                    filter.at("/audit/exports/new"));
        }

        @Test
        void findsAKeptSearchInTheForm() {
            AuditFilter filter =
                    AuditFilter.kept(Map.of("relying_party", "tax-office", "to", "2026-11-23T04:00:00Z"), KOLKATA);

            assertEquals("tax-office", filter.party());
            assertEquals("2026-11-23T09:30", filter.to());
            assertEquals("2026-11-23T04:00:00Z", filter.wire(KOLKATA).get("to"));
        }
    }
}
