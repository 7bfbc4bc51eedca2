package org.nationalid.portal.anomaly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FindingTest {
    @Test
    void leadsToTheSearchPageInThePagesOwnNamesAndTime() {
        var rows = new TreeMap<>(Map.of(
                "relying_party", "tax office & co",
                "type", "token.issued",
                "from", "2026-11-23T00:00:00Z",
                "to", "2026-11-24T00:00:00Z"));
        var finding = new Finding(
                UUID.randomUUID(),
                "party-volume",
                LocalDate.of(2026, 11, 23),
                "tax office & co",
                Map.of("entries", "120"),
                rows,
                "open",
                null,
                null,
                null);
        String address = finding.rowsIn(ZoneId.of("Asia/Kolkata"));
        assertTrue(address.startsWith("/audit?"), address);
        assertEquals(
                Set.of("party=tax office & co", "type=token.issued", "from=2026-11-23T05:30", "to=2026-11-24T05:30"),
                Arrays.stream(URI.create(address).getRawQuery().split("&"))
                        .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                        .collect(Collectors.toSet()));
        assertEquals(List.of(new Finding.Figure("entries", "120")), finding.figureList());
    }
}
