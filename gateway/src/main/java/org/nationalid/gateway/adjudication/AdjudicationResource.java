package org.nationalid.gateway.adjudication;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.nationalid.gateway.relyingparty.Scopes;

/// The adjudicator's door. The documents are identity-service's own; the gateway adds who decides.
@Path("/v1/adjudications")
@RolesAllowed(Scopes.ADJUDICATION)
@RunOnVirtualThread
public class AdjudicationResource {
    private final Adjudicate adjudicate;

    AdjudicationResource(Adjudicate adjudicate) {
        this.adjudicate = adjudicate;
    }

    @GET
    public JsonNode open(@QueryParam("cursor") UUID cursor) {
        return adjudicate.open(cursor);
    }

    @GET
    @Path("/{id}")
    public JsonNode one(@PathParam("id") UUID id) {
        return adjudicate.one(id);
    }

    @POST
    @Path("/{id}/decision")
    public JsonNode decide(@PathParam("id") UUID id, @NotNull @Valid DecisionRequest request) {
        return adjudicate.decide(id, request.decision());
    }
}
