package org.nationalid.audit.receipt;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Receipts for everybody: that an entry is in the log, without what it says.
@Path("/v1/receipts")
@RolesAllowed("gateway")
@RunOnVirtualThread
public class PublicReceiptResource {
    private final ProveEntry proveEntry;

    PublicReceiptResource(ProveEntry proveEntry) {
        this.proveEntry = proveEntry;
    }

    @GET
    @Path("/{id}")
    @Produces("text/plain;charset=utf-8")
    @Operation(summary = "A receipt without the entry: index, proof and checkpoint (C2SP tlog-proof)")
    public String receipt(@PathParam("id") UUID id) {
        return proveEntry.prove(id).publicReceipt().toString();
    }
}
