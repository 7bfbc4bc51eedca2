package org.nationalid.gateway.auditor;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.nationalid.gateway.accesslog.AccessDraft;
import org.nationalid.gateway.accesslog.AccessLog;
import org.nationalid.gateway.accesslog.AccessType;
import org.nationalid.gateway.bearer.Caller;
import org.nationalid.gateway.officer.AuditorOnDuty;
import org.nationalid.gateway.upstream.AuditService;
import org.nationalid.platform.problem.Refusal;

/// Finds accesses for an auditor. The auditor is audited: every query and every opened proof is an entry itself; and
/// looked up anew each time: whoever is no longer active, or no longer appointed, looks no longer.
@ApplicationScoped
class QueryAccesses {
    private static final Pattern TAG = Pattern.compile("[0-9]{4}q[1-4]\\.[A-Za-z0-9_-]{23,400}");

    private final AuditService audit;
    private final AccessLog accessLog;
    private final AuditorOnDuty auditorOnDuty;
    private final Caller caller;

    QueryAccesses(@RestClient AuditService audit, AccessLog accessLog, AuditorOnDuty auditorOnDuty, Caller caller) {
        this.audit = audit;
        this.accessLog = accessLog;
        this.auditorOnDuty = auditorOnDuty;
        this.caller = caller;
    }

    /// Asked first and written down then, so that the entry tells what came of it; nothing is answered before.
    JsonNode query(AuditorFilter filter) {
        auditorOnDuty.vouch();
        String caseNumber = CaseNumber.checked(filter.caseNumber);
        List<String> facts = new ArrayList<>(List.of("filter:" + FilterName.of(filter.filters())));
        AccessDraft success = about(filter.subject, AccessDraft.success(AccessType.LOG_QUERIED));
        try {
            JsonNode page = audit.search(filter.search());
            facts.add("rows:" + page.path("entries").size());
            writeDown(success.items(facts).caseNumber(caseNumber));
            return page;
        } catch (Refusal refusal) {
            AccessDraft draft =
                    AccessDraft.failure(AccessType.LOG_QUERIED, refusal.code().slug());
            writeDown(about(filter.subject, draft).items(facts));
            throw refusal;
        }
    }

    /// @param zone in which days begin, by its IANA name; null for UTC
    JsonNode count(AuditorFilter filter, String zone) {
        auditorOnDuty.vouch();
        String caseNumber = CaseNumber.checked(filter.caseNumber);
        writeDown(about(filter.subject, AccessDraft.success(AccessType.LOG_QUERIED))
                .items(List.of("filter:" + FilterName.of(filter.filters())))
                .caseNumber(caseNumber));
        return audit.statistics(filter.filters(), zone);
    }

    String receipt(UUID id) {
        auditorOnDuty.vouch();
        writeDown(AccessDraft.success(AccessType.LOG_QUERIED).txn(id.toString()));
        return audit.receipt(id, null);
    }

    JsonNode inclusion(UUID id) {
        auditorOnDuty.vouch();
        writeDown(AccessDraft.success(AccessType.LOG_QUERIED).txn(id.toString()));
        return audit.inclusion(id);
    }

    /// So that a citizen sees that an auditor looked at them.
    private static AccessDraft about(String subject, AccessDraft draft) {
        if (subject == null || subject.isBlank()) {
            return draft;
        }
        if (!TAG.matcher(subject).matches()) {
            throw Refusal.at(AuditorRefusal.SUBJECT_TAG_MALFORMED, "subject");
        }
        return draft.subject(subject);
    }

    private void writeDown(AccessDraft draft) {
        accessLog.append(draft.relyingParty(caller.access().clientId()).operator(caller.name()));
    }
}
