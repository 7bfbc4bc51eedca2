package org.nationalid.gateway.adjudication;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.nationalid.gateway.accesslog.AccessDraft;
import org.nationalid.gateway.accesslog.AccessLog;
import org.nationalid.gateway.accesslog.AccessType;
import org.nationalid.gateway.bearer.Caller;
import org.nationalid.gateway.upstream.AdjudicationService;

/// Passes cases and decisions on. Looking is written down before it is answered; a decision carries its event itself.
@ApplicationScoped
class Adjudicate {
    private final AdjudicationService identity;
    private final AccessLog accessLog;
    private final Caller caller;

    Adjudicate(@RestClient AdjudicationService identity, AccessLog accessLog, Caller caller) {
        this.identity = identity;
        this.accessLog = accessLog;
        this.caller = caller;
    }

    JsonNode open(UUID cursor) {
        accessLog.append(AccessDraft.success(AccessType.ADJUDICATION_VIEWED).operator(caller.name()));
        return identity.open(cursor);
    }

    JsonNode one(UUID id) {
        accessLog.append(AccessDraft.success(AccessType.ADJUDICATION_VIEWED)
                .operator(caller.name())
                .txn(id.toString()));
        return identity.one(id);
    }

    JsonNode decide(UUID id, String decision) {
        return identity.decide(id, new AdjudicationService.DecisionRequest(decision, caller.name()));
    }
}
