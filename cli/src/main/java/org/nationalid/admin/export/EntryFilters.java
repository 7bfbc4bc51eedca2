package org.nationalid.admin.export;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/// The filters of a search, as the gateway names them; what is absent filters nothing. The gateway judges the values.
public final class EntryFilters {
    @Option(names = "--subject", paramLabel = "TAG", description = "Of one citizen, by the tag that a search showed.")
    private String subject;

    @Option(names = "--relying-party", paramLabel = "CLIENT", description = "Of one application.")
    private String relyingParty;

    @Option(names = "--type", paramLabel = "TYPE", description = "Of one kind, such as attributes.released.")
    private String type;

    @Option(names = "--outcome", paramLabel = "OUTCOME", description = "success or failure.")
    private String outcome;

    @Option(names = "--operator", paramLabel = "NAME", description = "By one officer.")
    private String operator;

    @Option(names = "--purpose", paramLabel = "CODE", description = "For one purpose.")
    private String purpose;

    @Option(names = "--consent-id", paramLabel = "ID", description = "Under one consent.")
    private String consentId;

    @Option(names = "--correlation-id", paramLabel = "ID", description = "Of one request.")
    private String correlationId;

    @Option(names = "--txn", paramLabel = "ID", description = "Of one transaction.")
    private String txn;

    @Option(names = "--from", paramLabel = "TIME", description = "Inclusive, such as 2026-11-01T00:00:00Z.")
    private String from;

    @Option(names = "--to", paramLabel = "TIME", description = "Exclusive, such as 2026-12-01T00:00:00Z.")
    private String to;

    public Map<String, String> given() {
        Map<String, String> given = new TreeMap<>();
        given.put("subject", subject);
        given.put("relying_party", relyingParty);
        given.put("type", type);
        given.put("outcome", outcome);
        given.put("operator", operator);
        given.put("purpose", purpose);
        given.put("consent_id", consentId);
        given.put("correlation_id", correlationId);
        given.put("txn", txn);
        given.put("from", from);
        given.put("to", to);
        given.values().removeIf(Objects::isNull);
        return given;
    }
}
