package org.nationalid.gateway.publiclog;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.nationalid.gateway.upstream.AuditService;

/// Receipts without the entry, for whoever holds a token that names one: with the leaf hash in the token they prove
/// that the access is in the log, and tell nothing to anybody else. That there is none, though it is due, proves
/// omission.
@Path("/v1/receipts")
@PermitAll
@RunOnVirtualThread
public class PublicReceiptResource {
    private final AuditService audit;

    PublicReceiptResource(@RestClient AuditService audit) {
        this.audit = audit;
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "Receipt: proof and signed checkpoint of an entry, without what it says (C2SP tlog-proof)")
    public String receipt(@PathParam("id") UUID id) {
        return audit.publicReceipt(id);
    }
}
