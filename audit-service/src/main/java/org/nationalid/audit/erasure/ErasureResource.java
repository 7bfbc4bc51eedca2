package org.nationalid.audit.erasure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// HTTP face of erasure.
@Path("/v1/erasures")
@RolesAllowed("gateway")
@RunOnVirtualThread
public class ErasureResource {
    private final EraseSubject eraseSubject;

    ErasureResource(EraseSubject eraseSubject) {
        this.eraseSubject = eraseSubject;
    }

    @POST
    @Operation(summary = "Destroy the keys under which a citizen's entries are sealed")
    public ErasureResponse erase(@NotNull @Valid ErasureRequest request) {
        return eraseSubject.erase(request);
    }
}
