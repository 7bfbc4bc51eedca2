package org.nationalid.gateway.auditor;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.nationalid.gateway.accesslog.AccessDraft;
import org.nationalid.gateway.accesslog.AccessLog;
import org.nationalid.gateway.accesslog.AccessType;
import org.nationalid.gateway.authenticate.IdentifyCitizen;
import org.nationalid.gateway.bearer.Caller;
import org.nationalid.gateway.upstream.AuditService;
import org.nationalid.gateway.upstream.EntryFilter;
import org.nationalid.platform.problem.Refusal;

/// Finds accesses for an auditor. The auditor is audited: every query and every opened proof is an entry itself.
@ApplicationScoped
class QueryAccesses {
    private static final Pattern TAG = Pattern.compile("[0-9]{4}q[1-4]\\.[A-Za-z0-9_-]{23,400}");

    private final AuditService audit;
    private final AccessLog accessLog;
    private final IdentifyCitizen identifyCitizen;
    private final Caller caller;

    QueryAccesses(@RestClient AuditService audit, AccessLog accessLog, IdentifyCitizen identifyCitizen, Caller caller) {
        this.audit = audit;
        this.accessLog = accessLog;
        this.identifyCitizen = identifyCitizen;
        this.caller = caller;
    }

    JsonNode query(EntryFilter filter) {
        writeDown(about(filter));
        return audit.query(filter);
    }

    /// @param zone in which days begin, by its IANA name; null for UTC
    JsonNode count(EntryFilter filter, String zone) {
        writeDown(about(filter));
        return audit.statistics(filter, zone);
    }

    String receipt(UUID id) {
        writeDown(AccessDraft.success(AccessType.LOG_QUERIED).txn(id.toString()));
        return audit.receipt(id, null);
    }

    JsonNode inclusion(UUID id) {
        writeDown(AccessDraft.success(AccessType.LOG_QUERIED).txn(id.toString()));
        return audit.inclusion(id);
    }

    private static AccessDraft about(EntryFilter filter) {
        AccessDraft draft = AccessDraft.success(AccessType.LOG_QUERIED);
        if (filter.subject != null && !filter.subject.isBlank()) {
            if (!TAG.matcher(filter.subject).matches()) {
                throw Refusal.at(AuditorRefusal.SUBJECT_TAG_MALFORMED, "subject");
            }
            draft.subject(filter.subject); // so that a citizen sees that an auditor looked at them
        }
        return draft;
    }

    /// The auditor is looked up anew each time: whoever is no longer active looks no longer.
    private void writeDown(AccessDraft draft) {
        identifyCitizen.behind(caller.access(), caller.party());
        accessLog.append(draft.relyingParty(caller.access().clientId()).operator(caller.name()));
    }
}
