package org.nationalid.identity.release;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

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
    public ReleaseResponse release(@NotNull @Valid ReleaseRequest request) {
        return releaseAttributes.release(request);
    }
}
