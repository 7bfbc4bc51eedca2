package org.nationalid.platform.outbox;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/// The outbox's door: the gateway drains it into the audit log. A service opens it with `nid.outbox.enabled=true`.
@Path("/v1/outbox")
@RolesAllowed("gateway")
@RunOnVirtualThread
@IfBuildProperty(name = "nid.outbox.enabled", stringValue = "true")
public class OutboxResource {
    private final Outbox outbox;

    OutboxResource(Outbox outbox) {
        this.outbox = outbox;
    }

    @GET
    public OutboxBatch pending(
            @QueryParam("after") UUID after, @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return new OutboxBatch(outbox.pending(after, limit));
    }

    @POST
    @Path("/acknowledgements")
    public void acknowledge(@NotNull @Valid OutboxAcknowledgement acknowledgement) {
        outbox.acknowledge(acknowledgement.ids());
    }
}
