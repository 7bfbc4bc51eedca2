package org.nationalid.gateway.citizen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.nationalid.gateway.accesslog.AccessDraft;
import org.nationalid.gateway.accesslog.AccessLog;
import org.nationalid.gateway.accesslog.AccessType;
import org.nationalid.gateway.upstream.AuditService;
import org.nationalid.gateway.upstream.EntryFilter;

/// Who looked: the citizen's own rows of the access log, and the proof of each. Looking is an access too.
@ApplicationScoped
class ViewAccesses {
    private final SignedInCitizen citizen;
    private final AuditService audit;
    private final AccessLog accessLog;

    ViewAccesses(SignedInCitizen citizen, @RestClient AuditService audit, AccessLog accessLog) {
        this.citizen = citizen;
        this.audit = audit;
        this.accessLog = accessLog;
    }

    JsonNode view(int limit, String cursor, String from, String to) {
        String subject = citizen.resolve().auditRef();
        accessLog.append(AccessDraft.success(AccessType.OWN_ACCESSES_VIEWED)
                .relyingParty(citizen.clientId())
                .subject(subject));
        EntryFilter own = new EntryFilter();
        own.subject = subject;
        own.disclosed = true;
        own.limit = limit;
        own.cursor = cursor;
        own.from = from;
        own.to = to;
        JsonNode page = audit.query(own);
        page.path("entries").forEach(entry -> ((ObjectNode) entry).remove("subject"));
        return page;
    }

    /// Only for the citizen's own entries: audit-service compares the subject.
    String receipt(UUID id) {
        return audit.receipt(id, citizen.resolve().auditRef());
    }
}
