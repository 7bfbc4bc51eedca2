package org.nationalid.identity.release;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/// HTTP face of release.
@Path("/v1/releases")
@RolesAllowed("gateway")
@RunOnVirtualThread
public class ReleaseResource {
    private final ReleaseAttributes releaseAttributes;

    ReleaseResource(ReleaseAttributes releaseAttributes) {
        this.releaseAttributes = releaseAttributes;
    }

    @POST
    @Operation(summary = "Hand out the named items of a person, and no others")
    @APIResponseSchema(value = ReleaseResponse.class, responseDescription = "The items under their claim names")
    @APIResponse(
            responseCode = "400",
            description = "request-invalid, request-malformed, citizen-handle-invalid, item-unknown")
    @APIResponse(responseCode = "403", description = "identity-not-active")
    public ReleaseResponse release(@NotNull @Valid ReleaseRequest request) {
        return releaseAttributes.release(request);
    }
}
