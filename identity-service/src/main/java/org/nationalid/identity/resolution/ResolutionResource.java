package org.nationalid.identity.resolution;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

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
    public ResolutionResponse resolve(@NotNull @Valid ResolutionRequest request) {
        return resolveCitizen.resolve(request);
    }
}
