package org.nationalid.portal.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AccessFilterTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Nested
    class ACitizen {
        @Test
        void namesWholeDaysInTheZoneThatThePageShows() {
            AccessFilter filter = new AccessFilter(null, "2026-11-23", "2026-11-23");

            assertEquals(Optional.of(Instant.parse("2026-11-22T15:00:00Z")), filter.beginIn(TOKYO));
            assertEquals(Optional.of(Instant.parse("2026-11-23T15:00:00Z")), filter.endIn(TOKYO));
        }

        @Test
        void getsAnUnreadableDayBackAsTyped() {
            AccessFilter filter = new AccessFilter(null, " 23.11.2026 ", "");

            assertFalse(filter.isReadable());
            assertTrue(filter.isToReadable());
            assertEquals("23.11.2026", filter.from());
        }

        @Test
        void keepsTheFilterFromPageToPage() {
            AccessFilter filter = new AccessFilter("tax-office", "2026-11-01", "");

            assertEquals("/accesses?party=tax-office&from=2026-11-01&cursor=a%2Bb", filter.pageAt("a+b"));
            assertEquals("/accesses", new AccessFilter(null, null, null).pageAt(""));
        }
    }
}
