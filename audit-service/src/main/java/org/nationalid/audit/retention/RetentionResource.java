package org.nationalid.audit.retention;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// HTTP face of retention: to look at, not to hurry.
@Path("/v1/retention")
@RolesAllowed("gateway")
@RunOnVirtualThread
public class RetentionResource {
    private final ShowRetention showRetention;

    RetentionResource(ShowRetention showRetention) {
        this.showRetention = showRetention;
    }

    @GET
    @Operation(summary = "The profile in force and its last run")
    public RetentionResponse show() {
        return showRetention.show();
    }
}
