package org.nationalid.consent.record;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;

/// HTTP face of granting.
@Path("/v1/consents")
@RolesAllowed("gateway")
@RunOnVirtualThread
public class ConsentResource {
    private final GrantConsent grantConsent;

    ConsentResource(GrantConsent grantConsent) {
        this.grantConsent = grantConsent;
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = GrantConsentResponse.class, responseCode = "201", responseDescription = "Granted")
    @APIResponse(responseCode = "400", description = "purpose-unknown, items-empty, item-malformed")
    @APIResponse(responseCode = "409", description = "idempotency-key-reused")
    public GrantConsentResponse grant(
            @HeaderParam("Idempotency-Key") @NotNull UUID idempotencyKey,
            @NotNull @Valid ConsentAnswerRequest request) {
        return GrantConsentResponse.of(grantConsent.grant(request.toAnswer(), idempotencyKey, request.origin()));
    }
}
