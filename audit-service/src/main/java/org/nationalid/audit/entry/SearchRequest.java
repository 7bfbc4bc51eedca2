package org.nationalid.audit.entry;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.platform.problem.RequestRefusal;

/// The filters of a search; those that are absent do not count.
///
/// @param subject the person's reference, or a tag, which finds within its quarter
/// @param disclosed whether to leave out what the citizen may not know yet
/// @param from inclusive, RFC 3339
/// @param to exclusive, RFC 3339
/// @param cursor `next` of the page before; it belongs to these filters and no others
/// @param count how to count the whole: `approximate` (first page only), `exact`, or `none`
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

        @QueryParam("limit")
        @DefaultValue("50")
        @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "50")
        String limit,

        @QueryParam("count")
        @DefaultValue("approximate")
        @Schema(
                enumeration = {"approximate", "exact", "none"},
                defaultValue = "approximate")
        String count,

        @QueryParam("disclosed") @DefaultValue("false") boolean disclosed) {
    private static final int LIMIT_MAX = 1000;

    EntryFilter filter() {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("subject", subject);
        members.put("relying_party", relyingParty);
        members.put("type", type);
        members.put("outcome", outcome);
        members.put("operator", operator);
        members.put("purpose", purpose);
        members.put("consent_id", consentId);
        members.put("correlation_id", correlationId);
        members.put("txn", txn);
        members.put("from", from);
        members.put("to", to);
        return EntryFilter.of(members, "");
    }

    int pageSize() {
        if (limit.matches("[1-9][0-9]{0,3}") && Integer.parseInt(limit) <= LIMIT_MAX) {
            return Integer.parseInt(limit);
        }
        throw Refusal.at(RequestRefusal.REQUEST_INVALID, "limit").withDetail("not a number from 1 to " + LIMIT_MAX);
    }

    Counting counting() {
        return Counting.of(count).orElseThrow(() -> Refusal.at(RequestRefusal.REQUEST_INVALID, "count")
                .withDetail("not one of approximate, exact, none"));
    }

    Optional<String> givenCursor() {
        return Optional.ofNullable(cursor).filter(text -> !text.isEmpty());
    }
}
