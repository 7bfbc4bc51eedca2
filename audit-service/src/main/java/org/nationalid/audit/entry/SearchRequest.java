package org.nationalid.audit.entry;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nationalid.audit.event.EventType;
import org.nationalid.audit.event.Outcome;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.platform.problem.RequestRefusal;

/// The filters of a search; those that are absent do not count.
///
/// @param subject the person's reference, or a tag, which finds within its quarter
/// @param disclosed whether to leave out what the citizen may not know yet
/// @param from inclusive, RFC 3339
/// @param to exclusive, RFC 3339
public record SearchRequest(
        @QueryParam("subject") String subject,
        @QueryParam("relying_party") String relyingParty,
        @QueryParam("type") String type,
        @QueryParam("outcome") String outcome,
        @QueryParam("operator") String operator,
        @QueryParam("purpose") String purpose,
        @QueryParam("consent_id") String consentId,
        @QueryParam("correlation_id") String correlationId,
        @QueryParam("txn") String txn,
        @QueryParam("from") String from,
        @QueryParam("to") String to,
        @QueryParam("cursor") String cursor,

        @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(1000)
        int limit,

        @QueryParam("disclosed") @DefaultValue("false") boolean disclosed) {

    EntrySearch toSearch() {
        refuseUnknown("type", type, Arrays.stream(EventType.values()).map(EventType::wireName));
        refuseUnknown("outcome", outcome, Arrays.stream(Outcome.values()).map(Outcome::wireName));
        Map<String, String> equal = new LinkedHashMap<>();
        put(equal, "subject", subject);
        put(equal, "relying_party", relyingParty);
        put(equal, "type", type);
        put(equal, "outcome", outcome);
        put(equal, "operator", operator);
        put(equal, "purpose", purpose);
        put(equal, "consent_id", consentId);
        put(equal, "correlation_id", correlationId);
        put(equal, "txn", txn);
        return new EntrySearch(
                equal, time("from", from), time("to", to), given(cursor).map(Cursor::parse), limit, disclosed);
    }

    private static void put(Map<String, String> equal, String column, String value) {
        given(value).ifPresent(present -> equal.put(column, present));
    }

    private static Optional<String> given(String value) {
        return Optional.ofNullable(value).filter(text -> !text.isEmpty());
    }

    private static Optional<Instant> time(String field, String value) {
        try {
            return given(value).map(Instant::parse);
        } catch (DateTimeParseException e) {
            throw Refusal.at(RequestRefusal.REQUEST_INVALID, field).withDetail("not an RFC 3339 time in UTC");
        }
    }

    /// A misspelt filter must not look like an empty result.
    private static void refuseUnknown(String field, String value, Stream<String> known) {
        if (given(value).isPresent() && known.noneMatch(value::equals)) {
            throw Refusal.at(RequestRefusal.REQUEST_INVALID, field).withDetail("no such " + field);
        }
    }
}
