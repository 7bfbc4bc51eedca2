package org.nationalid.portal.audit;

import jakarta.ws.rs.core.UriBuilder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What an auditor asked for, exactly as typed: a wrong time must come back to be corrected. Empty means "any". Its
/// members are the names of the form's fields and of the address's parameters.
public final class AuditFilter {
    /// Field of the form, and the name that the gateway gives it.
    private static final Map<String, String> FIELDS = fields();

    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String CASE = "case";

    private final Map<String, String> typed = new LinkedHashMap<>();

    private AuditFilter(UnaryOperator<String> parameter) {
        for (String field : FIELDS.keySet()) {
            String text = parameter.apply(field);
            typed.put(field, text == null ? "" : text.strip());
        }
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("party", "relying_party");
        fields.put("subject", "subject");
        fields.put("type", "type");
        fields.put("outcome", "outcome");
        fields.put(FROM, FROM);
        fields.put(TO, TO);
        fields.put("officer", "operator");
        fields.put("purpose", "purpose");
        fields.put("consent", "consent_id");
        fields.put("correlation", "correlation_id");
        fields.put("txn", "txn");
        fields.put(CASE, "case_number");
        return fields;
    }

    /// @param parameter finds a parameter of the request by name; null when it is absent
    public static AuditFilter typed(UnaryOperator<String> parameter) {
        return new AuditFilter(parameter);
    }

    /// A filter as the gateway keeps it, for the form.
    public static AuditFilter kept(Map<String, String> members, ZoneId zone) {
        return new AuditFilter(field -> {
            String value = members.get(FIELDS.get(field));
            return value == null || !isTimeField(field)
                    ? value
                    : Instant.parse(value).atZone(zone).toLocalDateTime().toString();
        });
    }

    /// The form's field for a name that the gateway uses; empty where there is none.
    public static String fieldOf(String wireName) {
        return FIELDS.entrySet().stream()
                .filter(field -> field.getValue().equals(wireName))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    public String party() {
        return typed.get("party");
    }

    public String subject() {
        return typed.get("subject");
    }

    public String type() {
        return typed.get("type");
    }

    public String outcome() {
        return typed.get("outcome");
    }

    public String from() {
        return typed.get(FROM);
    }

    public String to() {
        return typed.get(TO);
    }

    public String officer() {
        return typed.get("officer");
    }

    public String purpose() {
        return typed.get("purpose");
    }

    public String consent() {
        return typed.get("consent");
    }

    public String correlation() {
        return typed.get("correlation");
    }

    public String txn() {
        return typed.get("txn");
    }

    public String caseNumber() {
        return typed.get(CASE);
    }

    /// Whether a filter is set that the form shows only on demand.
    public boolean isDetailed() {
        return !(officer() + purpose() + consent() + correlation() + txn()).isEmpty();
    }

    /// What was typed, by field, without what was left empty: for hidden fields of other forms.
    public Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>(typed);
        given.values().removeIf(String::isEmpty);
        return given;
    }

    /// Whether both times are readable.
    public boolean isReadable() {
        return isFromReadable() && isToReadable();
    }

    public boolean isFromReadable() {
        return isTime(from());
    }

    public boolean isToReadable() {
        return isTime(to());
    }

    /// The address of this search's page that begins at `cursor`.
    public String pageAt(String cursor) {
        Map<String, String> parameters = given();
        if (!cursor.isEmpty()) {
            parameters.put("cursor", cursor);
        }
        return address("/audit", parameters);
    }

    /// The address of another page, with this search.
    public String at(String path) {
        return address(path, given());
    }

    /// The same search with everything counted.
    public String counted() {
        Map<String, String> parameters = given();
        parameters.put("count", "exact");
        return address("/audit", parameters);
    }

    /// This search, of one pseudonym only.
    public String onlySubject(String tag) {
        Map<String, String> parameters = given();
        parameters.put("subject", tag);
        return address("/audit", parameters);
    }

    /// The filters by the gateway's names, with times in UTC; only where both times are readable.
    public Map<String, String> wire(ZoneId zone) {
        Map<String, String> wire = new LinkedHashMap<>();
        given().forEach((field, value) -> wire.put(FIELDS.get(field), isTimeField(field) ? utc(value, zone) : value));
        wire.remove(FIELDS.get(CASE));
        return wire;
    }

    /// The same with the case: what the gateway asks of whoever looks.
    public Map<String, String> wireWithCase(ZoneId zone) {
        Map<String, String> wire = wire(zone);
        if (!caseNumber().isEmpty()) {
            wire.put(FIELDS.get(CASE), caseNumber());
        }
        return wire;
    }

    Optional<Instant> fromIn(ZoneId zone) {
        return from().isEmpty() ? Optional.empty() : Optional.of(Instant.parse(utc(from(), zone)));
    }

    Optional<Instant> toIn(ZoneId zone) {
        return to().isEmpty() ? Optional.empty() : Optional.of(Instant.parse(utc(to(), zone)));
    }

    private static boolean isTimeField(String field) {
        return field.equals(FROM) || field.equals(TO);
    }

    private static String utc(String time, ZoneId zone) {
        return LocalDateTime.parse(time).atZone(zone).toInstant().toString();
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

    private static String address(String path, Map<String, String> parameters) {
        UriBuilder address = UriBuilder.fromPath(path);
        parameters.forEach(
                (name, value) -> address.queryParam(name, "{" + name + "}").resolveTemplate(name, value));
        return address.build().toString();
    }
}
