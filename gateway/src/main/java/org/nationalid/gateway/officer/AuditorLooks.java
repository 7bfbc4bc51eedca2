package org.nationalid.gateway.officer;

import jakarta.enterprise.context.ApplicationScoped;
import org.nationalid.gateway.accesslog.AccessDraft;
import org.nationalid.gateway.accesslog.AccessLog;
import org.nationalid.gateway.accesslog.AccessType;
import org.nationalid.gateway.upstream.VouchedOfficer;

/// Writes down that an auditor looks at something about the log that names no citizen.
@ApplicationScoped
public class AuditorLooks {
    private final AuditorOnDuty auditor;
    private final AccessLog accessLog;

    AuditorLooks(AuditorOnDuty auditor, AccessLog accessLog) {
        this.auditor = auditor;
        this.accessLog = accessLog;
    }

    /// @param what an id, or null for a list
    public VouchedOfficer at(Object what) {
        VouchedOfficer officer = auditor.vouch();
        accessLog.append(AccessDraft.success(AccessType.LOG_QUERIED)
                .relyingParty(officer.clientId())
                .operator(officer.name())
                .txn(what == null ? null : what.toString()));
        return officer;
    }
}
