package org.nationalid.portal.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChartFilterTest {
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

    @Nested
    class AnAuditor {
        @Test
        void countsWithTheFiltersOfTheSearchPage() {
            ChartFilter filter = filter(
                    Map.of("party", " tax-office ", "officer", "", "outcome", "failure", "from", "2026-11-23T09:30"));

            assertEquals(
                    Map.of("relying_party", "tax-office", "outcome", "failure", "from", "2026-11-23T04:00:00Z"),
                    filter.atGateway(KOLKATA));
            assertEquals(
                    List.of("outcome", "party", "from"),
                    List.copyOf(filter.chosen().keySet()));
        }

        @Test
        void findsTheWayBackToTheSameEntries() {
            assertEquals("/audit?party=a%26b", new ChartFilter("party=a%26b", new MultivaluedHashMap<>()).entries());
            assertEquals("/audit", new ChartFilter(null, new MultivaluedHashMap<>()).entries());
        }

        @Test
        void isToldWhenATimeCannotBeRead() {
            assertFalse(filter(Map.of("to", "yesterday")).isReadable());
            assertFalse(filter(Map.of("from", "+999999999-01-01T00:00")).isReadable());
        }
    }

    private static ChartFilter filter(Map<String, String> parameters) {
        return new ChartFilter("", new MultivaluedHashMap<>(parameters));
    }
}
