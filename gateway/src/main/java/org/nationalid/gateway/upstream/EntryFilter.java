package org.nationalid.gateway.upstream;

import jakarta.ws.rs.QueryParam;

/// The filters of the access log; an absent one filters nothing. Times are RFC 3339.
public class EntryFilter {
    @QueryParam("subject")
    public String subject;

    /// True leaves out what the citizen may not know yet.
    @QueryParam("disclosed")
    public Boolean disclosed;

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

    @QueryParam("from")
    public String from;

    @QueryParam("to")
    public String to;

    @QueryParam("cursor")
    public String cursor;

    @QueryParam("limit")
    public Integer limit;
}
