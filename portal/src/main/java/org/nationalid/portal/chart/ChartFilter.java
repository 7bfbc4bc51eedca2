package org.nationalid.portal.chart;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/// The filters of the search page, as they stand in its address: what is shown as entries there is counted here.
public final class ChartFilter {
    /// Names in the address and at the gateway.
    private static final Map<String, String> NAMES = Map.of(
            "party", "relying_party",
            "subject", "subject",
            "type", "type",
            "outcome", "outcome",
            "officer", "operator",
            "purpose", "purpose",
            "consent", "consent_id",
            "correlation", "correlation_id",
            "txn", "txn");

    private static final String FROM = "from";
    private static final String TO = "to";

    private final String query;
    private final MultivaluedMap<String, String> parameters;

    /// @param query as it stands in the address, or null
    /// @param parameters the same, decoded
    ChartFilter(String query, MultivaluedMap<String, String> parameters) {
        this.query = query;
        this.parameters = parameters;
    }

    public boolean isReadable() {
        return isTime(given(FROM)) && isTime(given(TO));
    }

    /// Where the entries are that are counted here.
    public String entries() {
        return query == null ? "/audit" : "/audit?" + query;
    }

    /// What was chosen, without what was left empty: name in the address, value.
    public Map<String, String> chosen() {
        Map<String, String> chosen = new LinkedHashMap<>();
        NAMES.keySet().stream().sorted().forEach(name -> put(chosen, name, given(name)));
        put(chosen, FROM, given(FROM));
        put(chosen, TO, given(TO));
        return chosen;
    }

    /// The filters by the gateway's names, times in UTC.
    Map<String, String> atGateway(ZoneId zone) {
        Map<String, String> filter = new LinkedHashMap<>();
        NAMES.forEach((name, there) -> put(filter, there, given(name)));
        put(filter, FROM, utc(given(FROM), zone));
        put(filter, TO, utc(given(TO), zone));
        return filter;
    }

    private String given(String name) {
        String value = parameters.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static void put(Map<String, String> filter, String name, String value) {
        if (!value.isEmpty()) filter.put(name, value);
    }

    private static String utc(String time, ZoneId zone) {
        return time.isEmpty()
                ? ""
                : LocalDateTime.parse(time).atZone(zone).toInstant().toString();
    }

    private static boolean isTime(String time) {
        if (time.isEmpty()) return true;
        try {
            int year = LocalDateTime.parse(time).getYear();
            return year > 1970 && year < 10_000;
        } catch (DateTimeException unreadable) {
            return false;
        }
    }
}
