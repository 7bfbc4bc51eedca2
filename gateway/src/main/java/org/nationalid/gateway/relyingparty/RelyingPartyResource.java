package org.nationalid.gateway.relyingparty;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.nationalid.gateway.accesslog.AccessDraft;
import org.nationalid.gateway.accesslog.AccessLog;
import org.nationalid.gateway.accesslog.AccessType;
import org.nationalid.platform.problem.Refusal;

/// The registry's door, for operators.
@Path("/v1/relying-parties")
@RolesAllowed(Scopes.REGISTRY)
@RunOnVirtualThread
public class RelyingPartyResource {
    private final RegisterRelyingParty registerRelyingParty;
    private final FindRelyingParty findRelyingParty;
    private final AccessLog accessLog;
    private final SecurityIdentity caller;

    RelyingPartyResource(
            RegisterRelyingParty registerRelyingParty,
            FindRelyingParty findRelyingParty,
            AccessLog accessLog,
            SecurityIdentity caller) {
        this.registerRelyingParty = registerRelyingParty;
        this.findRelyingParty = findRelyingParty;
        this.accessLog = accessLog;
        this.caller = caller;
    }

    @PUT
    @Path("/{clientId}")
    public Response register(
            @PathParam("clientId") String clientId, @NotNull @Valid RegisterRelyingPartyRequest request) {
        RegisteredParty party = acceptOrWriteDown(clientId, request);
        accessLog.append(describe(AccessDraft.success(AccessType.RELYING_PARTY_REGISTERED), clientId));
        boolean isNew = registerRelyingParty.register(party);
        findRelyingParty.forget(clientId);
        return Response.status(isNew ? Response.Status.CREATED : Response.Status.OK)
                .entity(RelyingPartyResponse.of(party))
                .build();
    }

    private RegisteredParty acceptOrWriteDown(String clientId, RegisterRelyingPartyRequest request) {
        try {
            RegisteredParty party = request.toParty(clientId);
            registerRelyingParty.requireAcceptable(party);
            return party;
        } catch (Refusal refusal) {
            String reason = refusal.code().slug();
            accessLog.append(describe(AccessDraft.failure(AccessType.RELYING_PARTY_REGISTERED, reason), clientId));
            throw refusal;
        }
    }

    private AccessDraft describe(AccessDraft draft, String clientId) {
        String wellFormed = ClientId.isOne(clientId) ? clientId : null; // the rest is anyone's text
        return draft.relyingParty(wellFormed).operator(caller.getPrincipal().getName());
    }
}
