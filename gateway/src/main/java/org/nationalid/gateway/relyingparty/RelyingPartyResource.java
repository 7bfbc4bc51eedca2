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

/// The registry's door, for operators.
@Path("/v1/relying-parties")
@RolesAllowed(Scopes.REGISTRY)
@RunOnVirtualThread
public class RelyingPartyResource {
    private final RegisterRelyingParty registerRelyingParty;
    private final AccessLog accessLog;
    private final SecurityIdentity caller;

    RelyingPartyResource(RegisterRelyingParty registerRelyingParty, AccessLog accessLog, SecurityIdentity caller) {
        this.registerRelyingParty = registerRelyingParty;
        this.accessLog = accessLog;
        this.caller = caller;
    }

    @PUT
    @Path("/{clientId}")
    public Response register(
            @PathParam("clientId") String clientId, @NotNull @Valid RegisterRelyingPartyRequest request) {
        RegisteredParty party = request.toParty(clientId);
        accessLog.append(AccessDraft.success(AccessType.RELYING_PARTY_REGISTERED)
                .relyingParty(clientId)
                .operator(caller.getPrincipal().getName()));
        boolean isNew = registerRelyingParty.register(party);
        return Response.status(isNew ? Response.Status.CREATED : Response.Status.OK)
                .entity(RelyingPartyResponse.of(party))
                .build();
    }
}
