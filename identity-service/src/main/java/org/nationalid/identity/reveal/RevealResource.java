package org.nationalid.identity.reveal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/// HTTP face of reveal. Whether two officers agreed is the gateway's question to audit-service.
@Path("/v1/reveals")
@RolesAllowed("gateway")
@RunOnVirtualThread
public class RevealResource {
    private final RevealIdentity revealIdentity;

    RevealResource(RevealIdentity revealIdentity) {
        this.revealIdentity = revealIdentity;
    }

    @POST
    @Operation(summary = "Name and date of birth of the person whom the access log knows by this reference")
    @APIResponseSchema(value = RevealResponse.class, responseDescription = "Name, date of birth and status")
    @APIResponse(responseCode = "404", description = "audit-reference-unknown")
    public RevealResponse reveal(@NotNull @Valid RevealRequest request) {
        return revealIdentity.reveal(request.auditRef());
    }
}
