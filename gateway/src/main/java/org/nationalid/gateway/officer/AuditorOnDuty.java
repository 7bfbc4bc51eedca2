package org.nationalid.gateway.officer;

import jakarta.enterprise.context.ApplicationScoped;
import org.nationalid.gateway.accesslog.AccessDraft;
import org.nationalid.gateway.accesslog.AccessLog;
import org.nationalid.gateway.accesslog.AccessType;
import org.nationalid.gateway.authenticate.IdentifyCitizen;
import org.nationalid.gateway.bearer.Caller;
import org.nationalid.gateway.upstream.IdentityService.Resolution;
import org.nationalid.gateway.upstream.VouchedOfficer;
import org.nationalid.platform.problem.Refusal;

/// The auditor who calls, as they are now: still active, still appointed, and for which unit.
@ApplicationScoped
public class AuditorOnDuty {
    private final Caller caller;
    private final IdentifyCitizen identifyCitizen;
    private final FindOffices findOffices;
    private final AccessLog accessLog;

    AuditorOnDuty(Caller caller, IdentifyCitizen identifyCitizen, FindOffices findOffices, AccessLog accessLog) {
        this.caller = caller;
        this.identifyCitizen = identifyCitizen;
        this.findOffices = findOffices;
        this.accessLog = accessLog;
    }

    /// @throws Refusal `office-ended` for whoever is no auditor any more, although their token says so
    public VouchedOfficer vouch() {
        Resolution person = identifyCitizen.behind(caller.access(), caller.party());
        String unit = findOffices
                .unitOfAuditor(caller.access().clientId(), caller.access().subject())
                .orElseThrow(this::ended);
        return new VouchedOfficer(
                caller.name(), person.auditRef(), unit, caller.access().clientId());
    }

    private Refusal ended() {
        Refusal refusal = new Refusal(OfficerRefusal.OFFICE_ENDED);
        accessLog.append(
                AccessDraft.failure(AccessType.LOG_QUERIED, refusal.code().slug())
                        .relyingParty(caller.access().clientId())
                        .operator(caller.name()));
        return refusal;
    }
}
