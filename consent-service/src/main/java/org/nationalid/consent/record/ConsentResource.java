package org.nationalid.consent.record;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
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
    public ConsentResponse grant(
            @HeaderParam("Idempotency-Key") @NotNull UUID idempotencyKey,
            @NotNull @Valid ConsentAnswerRequest request) {
        return ConsentResponse.of(grantConsent.grant(request.toAnswer(), idempotencyKey, request.origin()));
    }
}
