package org.nationalid.gateway.auditor;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.platform.problem.RequestRefusal;

/// What an auditor asks for. Absent filters filter nothing; what is no filter is refused, because a misspelt one would
/// otherwise find everything. Values are judged by audit-service, which alone knows them.
public class AuditorFilter {
    static final String CASE_NUMBER = "case_number";

    /// In which days begin, where entries are counted.
    static final String ZONE = "zone";

    private static final Set<String> FILTERS = Set.of(
            "subject",
            "relying_party",
            "type",
            "outcome",
            "operator",
            "purpose",
            "consent_id",
            "correlation_id",
            "txn",
            "from",
            "to");
    private static final Set<String> PAGING = Set.of("cursor", "limit", "count");
    private static final Set<String> BESIDE = Set.of(CASE_NUMBER, ZONE);

    @QueryParam("subject")
    public String subject;

    @QueryParam("relying_party")
    public String relyingParty;

    @QueryParam("type")
    public String type;

    @QueryParam("outcome")
    public String outcome;

    @QueryParam("operator")
    public String operator;

    @QueryParam("purpose")
    public String purpose;

    @QueryParam("consent_id")
    public String consentId;

    @QueryParam("correlation_id")
    public String correlationId;

    @QueryParam("txn")
    public String txn;

    /// Inclusive, RFC 3339.
    @QueryParam("from")
    public String from;

    /// Exclusive, RFC 3339.
    @QueryParam("to")
    public String to;

    @QueryParam("cursor")
    public String cursor;

    @QueryParam("limit")
    @Schema(description = "1 to 1000; 50 when absent")
    public String limit;

    @QueryParam("count")
    @Schema(enumeration = {"approximate", "exact", "none"})
    public String count;

    @QueryParam(CASE_NUMBER)
    @Schema(description = "the case or reason of this search; it goes on record with it")
    public String caseNumber;

    @Context
    UriInfo address;

    /// The whole search, to be passed on.
    Map<String, String> search() {
        Map<String, String> search = new TreeMap<>();
        for (Map.Entry<String, List<String>> given :
                address.getQueryParameters().entrySet()) {
            String name = given.getKey();
            if (!FILTERS.contains(name) && !PAGING.contains(name) && !BESIDE.contains(name)) {
                throw Refusal.at(RequestRefusal.REQUEST_INVALID, name).withDetail("no such filter");
            }
            if (given.getValue().size() > 1) {
                throw Refusal.at(RequestRefusal.REQUEST_INVALID, name).withDetail("given more than once");
            }
            search.put(name, given.getValue().getFirst());
        }
        search.keySet().removeAll(BESIDE);
        search.values().removeIf(String::isEmpty);
        return search;
    }

    /// The filters alone: what the search looks for, whatever page of it.
    Map<String, String> filters() {
        Map<String, String> filters = search();
        filters.keySet().retainAll(FILTERS);
        return filters;
    }
}
