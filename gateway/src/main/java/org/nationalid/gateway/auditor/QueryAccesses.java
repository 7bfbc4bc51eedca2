package org.nationalid.gateway.auditor;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.nationalid.gateway.accesslog.AccessDraft;
import org.nationalid.gateway.accesslog.AccessLog;
import org.nationalid.gateway.accesslog.AccessType;
import org.nationalid.gateway.bearer.Caller;
import org.nationalid.gateway.upstream.AuditService;
import org.nationalid.gateway.upstream.EntryFilter;

/// Finds accesses for an auditor. The auditor is audited: every query and every opened proof is an entry itself.
@ApplicationScoped
class QueryAccesses {
    private final AuditService audit;
    private final AccessLog accessLog;
    private final Caller caller;

    QueryAccesses(@RestClient AuditService audit, AccessLog accessLog, Caller caller) {
        this.audit = audit;
        this.accessLog = accessLog;
        this.caller = caller;
    }

    JsonNode query(EntryFilter filter) {
        writeDown();
        return audit.query(filter);
    }

    String receipt(UUID id) {
        writeDown();
        return audit.receipt(id, null);
    }

    JsonNode inclusion(UUID id) {
        writeDown();
        return audit.inclusion(id);
    }

    private void writeDown() {
        accessLog.append(AccessDraft.success(AccessType.LOG_QUERIED)
                .relyingParty(caller.access().clientId())
                .operator(caller.name()));
    }
}
