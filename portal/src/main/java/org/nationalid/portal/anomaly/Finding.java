package org.nationalid.portal.anomaly;

import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Something remarkable about one day. Facts that do not apply are null.
///
/// @param figures numbers by name
/// @param rows filters of a search, as the gateway names them
public record Finding(
        UUID id,
        String report,
        LocalDate day,
        String actor,
        Map<String, String> figures,
        Map<String, String> rows,
        String state,
        String note,
        String judgedUnit,
        Instant judgedAt) {
    private static final Map<String, String> PAGE_NAMES = Map.of("relying_party", "party");

    /// One number and what it counts.
    public record Figure(String name, String value) {}

    public List<Figure> figureList() {
        return figures.entrySet().stream()
                .map(figure -> new Figure(figure.getKey(), figure.getValue()))
                .toList();
    }

    /// The address of the search page that shows the rows; its times are those of the page's zone.
    public String rowsIn(ZoneId zone) {
        UriBuilder address = UriBuilder.fromPath("/audit");
        rows.forEach((name, value) -> {
            String typed = name.equals("from") || name.equals("to")
                    ? LocalDateTime.ofInstant(Instant.parse(value), zone).toString()
                    : value;
            address.queryParam(PAGE_NAMES.getOrDefault(name, name), "{" + name + "}")
                    .resolveTemplate(name, typed);
        });
        return address.build().toString();
    }
}
