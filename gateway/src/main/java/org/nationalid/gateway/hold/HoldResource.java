package org.nationalid.gateway.hold;

import com.fasterxml.jackson.databind.JsonNode;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.nationalid.gateway.relyingparty.Scopes;

/// Legal holds: what stays readable although its time is over.
@Path("/v1/audit")
@RolesAllowed(Scopes.AUDIT)
@RunOnVirtualThread
public class HoldResource {
    private final ConductHolds conductHolds;

    HoldResource(ConductHolds conductHolds) {
        this.conductHolds = conductHolds;
    }

    @POST
    @Path("/holds")
    @ResponseStatus(201)
    public JsonNode place(@NotNull @Valid PlaceHoldRequest request) {
        return conductHolds.place(request);
    }

    @GET
    @Path("/holds")
    public JsonNode list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit, @QueryParam("cursor") UUID cursor) {
        return conductHolds.list(limit, cursor);
    }

    @POST
    @Path("/holds/{id}/lifting")
    public JsonNode lift(@PathParam("id") UUID id, @NotNull @Valid LiftHoldRequest request) {
        return conductHolds.lift(id, request.caseNumber());
    }

    @GET
    @Path("/retention")
    public JsonNode retention() {
        return conductHolds.retention();
    }
}
