package org.nationalid.identity.resolution;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/// HTTP face of resolution. A POST, although it only reads: an alias has no place in a URL that others log.
@Path("/v1/resolutions")
@RolesAllowed("gateway")
@RunOnVirtualThread
public class ResolutionResource {
    private final ResolveCitizen resolveCitizen;

    ResolutionResource(ResolveCitizen resolveCitizen) {
        this.resolveCitizen = resolveCitizen;
    }

    @POST
    @Operation(summary = "Whose alias is this? One of alias and citizen_handle")
    @APIResponseSchema(value = ResolutionResponse.class, responseDescription = "The person's references")
    @APIResponse(
            responseCode = "400",
            description = "request-invalid, request-malformed, alias-malformed, alias-check-digit-wrong,"
                    + " citizen-handle-invalid")
    @APIResponse(responseCode = "403", description = "identity-not-active, alias-revoked, alias-expired, alias-used-up")
    @APIResponse(responseCode = "404", description = "alias-unknown")
    public ResolutionResponse resolve(@NotNull @Valid ResolutionRequest request) {
        return resolveCitizen.resolve(request);
    }
}
