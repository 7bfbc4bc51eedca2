package org.nationalid.audit.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nationalid.audit.event.EventType;
import org.nationalid.audit.event.Outcome;
import org.nationalid.auditexport.entry.CanonicalJson;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.platform.problem.RequestRefusal;

/// What an auditor looks for, by the names that facts have on the wire. Each value was checked: a misspelt filter must
/// not look like an empty result.
public final class EntryFilter {
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final List<String> COLUMNS = List.of(
            "subject",
            "relying_party",
            "type",
            "outcome",
            "operator",
            "purpose",
            "consent_id",
            "correlation_id",
            "txn");
    private static final int VALUE_MAX = 200;

    /// The years that RFC 3339 can write.
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private final SortedMap<String, String> members;

    private EntryFilter(SortedMap<String, String> members) {
        this.members = members;
    }

    /// @param path of the filter in the request, with a final dot; empty where its members stand alone
    /// @throws Refusal `request-invalid`, naming the member
    public static EntryFilter of(Map<String, String> members, String path) {
        SortedMap<String, String> given = new TreeMap<>();
        members.forEach((name, value) -> {
            if (!COLUMNS.contains(name) && !name.equals(FROM) && !name.equals(TO)) {
                throw invalid(path + name, "no such filter");
            }
            if (value != null && !value.isEmpty()) {
                given.put(name, checked(path + name, value));
            }
        });
        refuseUnknown(given, path, "type", Arrays.stream(EventType.values()).map(EventType::wireName));
        refuseUnknown(given, path, "outcome", Arrays.stream(Outcome.values()).map(Outcome::wireName));
        Optional<Instant> from = time(given, path, FROM);
        Optional<Instant> to = time(given, path, TO);
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            throw invalid(path + TO, "not after \"from\"");
        }
        return new EntryFilter(given);
    }

    /// The members that count, by name.
    public Map<String, String> members() {
        return Map.copyOf(members);
    }

    /// The tag by which it finds one citizen; empty where it finds anybody.
    public Optional<String> subject() {
        return Optional.ofNullable(members.get("subject"));
    }

    public ObjectNode toJson() {
        ObjectNode json = CanonicalJson.object();
        members.forEach(json::put);
        return json;
    }

    /// SHA-256 of the filter as canonical JSON (RFC 8785), in hexadecimal: its name in the log.
    public String sha256() {
        return CanonicalJson.sha256(toJson());
    }

    /// @param isDisclosed leaves out what the citizen may not know yet
    EntrySearch search(Optional<Cursor> after, int limit, boolean isDisclosed) {
        SortedMap<String, String> equal = new TreeMap<>(members);
        equal.keySet().retainAll(COLUMNS);
        return new EntrySearch(equal, time(members, "", FROM), time(members, "", TO), after, limit, isDisclosed);
    }

    private static String checked(String field, String value) {
        if (value.length() > VALUE_MAX) {
            throw invalid(field, "longer than " + VALUE_MAX + " characters");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw invalid(field, "has a control character");
        }
        return value;
    }

    private static void refuseUnknown(Map<String, String> given, String path, String name, Stream<String> known) {
        if (given.containsKey(name) && known.noneMatch(given.get(name)::equals)) {
            throw invalid(path + name, "no such " + name);
        }
    }

    private static Optional<Instant> time(Map<String, String> given, String path, String name) {
        if (!given.containsKey(name)) {
            return Optional.empty();
        }
        try {
            Instant time = Instant.parse(given.get(name));
            if (!time.isBefore(EARLIEST) && !time.isAfter(LATEST)) {
                return Optional.of(time);
            }
        } catch (DateTimeException e) {
            // Answered below, like a time outside the years of RFC 3339.
        }
        throw invalid(path + name, "not an RFC 3339 time in UTC");
    }

    private static Refusal invalid(String field, String detail) {
        return Refusal.at(RequestRefusal.REQUEST_INVALID, field).withDetail(detail);
    }
}
