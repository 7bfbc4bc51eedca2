package org.nationalid.gateway.auditor;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.nationalid.gateway.relyingparty.Scopes;

/// The auditor's door to the access log.
@Path("/v1/audit/entries")
@RolesAllowed(Scopes.AUDIT)
@RunOnVirtualThread
public class AuditorResource {
    private final QueryAccesses queryAccesses;

    AuditorResource(QueryAccesses queryAccesses) {
        this.queryAccesses = queryAccesses;
    }

    @GET
    public JsonNode query(@BeanParam AuditorFilter filter) {
        return queryAccesses.query(filter);
    }

    @GET
    @Path("/{id}/receipt")
    @Produces(MediaType.TEXT_PLAIN)
    public String receipt(@PathParam("id") UUID id) {
        return queryAccesses.receipt(id);
    }

    @GET
    @Path("/{id}/inclusion")
    public JsonNode inclusion(@PathParam("id") UUID id) {
        return queryAccesses.inclusion(id);
    }
}
