package org.nationalid.gateway.officer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.nationalid.gateway.accesslog.AccessDraft;
import org.nationalid.gateway.accesslog.AccessLog;
import org.nationalid.gateway.accesslog.AccessType;
import org.nationalid.gateway.authenticate.IdentifyCitizen;
import org.nationalid.gateway.bearer.Caller;
import org.nationalid.gateway.limit.RefusedRequests;
import org.nationalid.gateway.relyingparty.FindRelyingParty;
import org.nationalid.gateway.relyingparty.RegisteredParty;
import org.nationalid.gateway.relyingparty.Scopes;
import org.nationalid.gateway.upstream.IdentityService.Resolution;
import org.nationalid.platform.id.Ids;
import org.nationalid.platform.problem.Refusal;

/// Appointments, made by the operator.
@Path("/v1/officers")
@RolesAllowed(Scopes.REGISTRY)
@RunOnVirtualThread
public class OfficerResource {
    private final AppointOfficer appointOfficer;
    private final IdentifyCitizen identifyCitizen;
    private final FindRelyingParty findRelyingParty;
    private final AccessLog accessLog;
    private final RefusedRequests refusedRequests;
    private final Caller caller;

    OfficerResource(
            AppointOfficer appointOfficer,
            IdentifyCitizen identifyCitizen,
            FindRelyingParty findRelyingParty,
            AccessLog accessLog,
            RefusedRequests refusedRequests,
            Caller caller) {
        this.appointOfficer = appointOfficer;
        this.identifyCitizen = identifyCitizen;
        this.findRelyingParty = findRelyingParty;
        this.accessLog = accessLog;
        this.refusedRequests = refusedRequests;
        this.caller = caller;
    }

    private Refusal clientUnknown() {
        Refusal refusal = Refusal.at(OfficerRefusal.OFFICE_CLIENT_UNKNOWN, "client_id");
        // An appointment's own entry would have to name a citizen.
        refusedRequests.writeDown(refusal.code().slug(), caller.clientId());
        return refusal;
    }

    @PUT
    public OfficerResponse appoint(@NotNull @Valid AppointOfficerRequest request) {
        RegisteredParty party = findRelyingParty.byClientId(request.clientId()).orElseThrow(this::clientUnknown);
        Resolution citizen =
                identifyCitizen.byAlias(party, request.alias(), Ids.next().toString());
        accessLog.append(AccessDraft.success(AccessType.OFFICER_APPOINTED)
                .relyingParty(party.clientId())
                .operator(caller.name())
                .subject(citizen.auditRef()));
        appointOfficer.appoint(new OfficeId(party.clientId(), citizen.subject(), request.role()), request.unit());
        return new OfficerResponse(party.clientId(), citizen.subject(), request.role(), request.unit());
    }
}
