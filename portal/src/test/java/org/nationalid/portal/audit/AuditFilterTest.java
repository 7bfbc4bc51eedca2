package org.nationalid.portal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AuditFilterTest {
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

    @Nested
    class AnAuditor {
        @Test
        void typesTimesInTheZoneThatThePageShows() {
            AuditFilter filter = new AuditFilter(null, null, null, null, "2026-11-23T09:30", null);

            assertEquals(Optional.of(Instant.parse("2026-11-23T04:00:00Z")), filter.fromIn(KOLKATA));
            assertEquals(Optional.empty(), filter.toIn(KOLKATA));
        }

        @Test
        void getsAnUnreadableTimeBackAsTyped() {
            AuditFilter filter = new AuditFilter(null, null, null, null, null, " yesterday ");

            assertFalse(filter.isReadable());
            assertTrue(filter.isFromReadable());
            assertEquals("yesterday", filter.to());
        }

        @Test
        void sharesASearchAsAnAddress() {
            AuditFilter filter = new AuditFilter("tax-office", "", "auth.otp", "failure", "2026-11-23T09:30", "");

            assertEquals(
                    "/audit?party=tax-office&type=auth.otp&outcome=failure&from=2026-11-23T09%3A30&cursor=a%2Bb%2F%7Bc%7D%26d",
                    filter.pageAt("a+b/{c}&d"));
        }

        @Test
        void narrowsASearchToOnePseudonym() {
            AuditFilter filter = new AuditFilter("tax-office", null, null, null, null, null);

            assertEquals("/audit?party=tax-office&subject=x_y-1", filter.onlySubject("x_y-1"));
        }
    }
}
