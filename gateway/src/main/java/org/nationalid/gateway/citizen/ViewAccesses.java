package org.nationalid.gateway.citizen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.nationalid.gateway.accesslog.AccessDraft;
import org.nationalid.gateway.accesslog.AccessLog;
import org.nationalid.gateway.accesslog.AccessType;
import org.nationalid.gateway.relyingparty.FindRelyingParty;
import org.nationalid.gateway.upstream.AuditService;

/// Who looked: the citizen's own rows of the access log, and the proof of each. Looking is an access too.
@ApplicationScoped
class ViewAccesses {
    private final SignedInCitizen citizen;
    private final AuditService audit;
    private final AccessLog accessLog;
    private final FindRelyingParty findRelyingParty;

    ViewAccesses(
            SignedInCitizen citizen,
            @RestClient AuditService audit,
            AccessLog accessLog,
            FindRelyingParty findRelyingParty) {
        this.citizen = citizen;
        this.audit = audit;
        this.accessLog = accessLog;
        this.findRelyingParty = findRelyingParty;
    }

    /// A page of entries with the present names of the relying parties on it, by client id and language.
    JsonNode view(int limit, String cursor, String relyingParty, String from, String to) {
        String subject = citizen.resolve().auditRef();
        accessLog.append(AccessDraft.success(AccessType.OWN_ACCESSES_VIEWED)
                .relyingParty(citizen.clientId())
                .subject(subject));
        Map<String, String> own = new LinkedHashMap<>();
        own.put("subject", subject);
        own.put("disclosed", "true"); // leaves out what the citizen may not know yet
        own.put("limit", Integer.toString(limit));
        own.put("count", "none");
        own.put("cursor", cursor);
        own.put("relying_party", relyingParty);
        own.put("from", from);
        own.put("to", to);
        own.values().removeIf(Objects::isNull);
        ObjectNode page = (ObjectNode) audit.search(own);
        ObjectNode names = page.putObject("relying_parties");
        page.path("entries").forEach(entry -> {
            ((ObjectNode) entry).remove("subject");
            name(entry.path("relying_party").asText(), names);
        });
        return page;
    }

    private void name(String clientId, ObjectNode names) {
        if (names.has(clientId)) return;
        findRelyingParty.byClientId(clientId).ifPresent(party -> names.putPOJO(clientId, party.names()));
    }

    /// Only for the citizen's own entries: audit-service compares the subject.
    String receipt(UUID id) {
        return audit.receipt(id, citizen.resolve().auditRef());
    }
}
