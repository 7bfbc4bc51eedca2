package org.nationalid.consent.refusal;

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
import org.nationalid.consent.record.ConsentAnswerRequest;
import org.nationalid.platform.id.Ids;

/// HTTP face of refusing.
@Path("/v1/refusals")
@RolesAllowed("gateway")
@RunOnVirtualThread
public class RefusalResource {
    private final RefuseConsent refuseConsent;

    RefusalResource(RefuseConsent refuseConsent) {
        this.refuseConsent = refuseConsent;
    }

    /// Without an Idempotency-Key every call is an answer of its own.
    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = RefusalResponse.class, responseCode = "201", responseDescription = "Written down")
    @APIResponse(responseCode = "400", description = "purpose-unknown, items-empty, item-malformed")
    @APIResponse(responseCode = "409", description = "idempotency-key-reused")
    public RefusalResponse refuse(
            @HeaderParam("Idempotency-Key") UUID idempotencyKey, @NotNull @Valid ConsentAnswerRequest request) {
        UUID key = idempotencyKey == null ? Ids.next() : idempotencyKey;
        return RefusalResponse.of(refuseConsent.refuse(request.toAnswer(), key, request.origin()));
    }
}
