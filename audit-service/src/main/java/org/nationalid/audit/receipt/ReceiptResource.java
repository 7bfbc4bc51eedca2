package org.nationalid.audit.receipt;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// HTTP face of proofs.
@Path("/v1/entries/{id}")
@RolesAllowed("gateway")
@RunOnVirtualThread
public class ReceiptResource {
    private final ProveEntry proveEntry;

    ReceiptResource(ProveEntry proveEntry) {
        this.proveEntry = proveEntry;
    }

    @GET
    @Path("/receipt")
    @Produces("text/plain;charset=utf-8")
    @Operation(summary = "A receipt that verifies offline (C2SP tlog-proof)")
    public String receipt(@PathParam("id") UUID id, @QueryParam("subject") String subject) {
        return proveEntry.receipt(id, Optional.ofNullable(subject)).toString();
    }

    @GET
    @Path("/inclusion")
    @Operation(summary = "The inclusion proof in parts")
    public InclusionResponse inclusion(@PathParam("id") UUID id) {
        return InclusionResponse.of(proveEntry.prove(id));
    }
}
