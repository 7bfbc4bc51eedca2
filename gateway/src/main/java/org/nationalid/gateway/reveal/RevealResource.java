package org.nationalid.gateway.reveal;

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

/// Four-eyes reveals: one auditor asks who is behind a tag, an auditor of another unit decides.
@Path("/v1/audit/reveals")
@RolesAllowed(Scopes.AUDIT)
@RunOnVirtualThread
public class RevealResource {
    private final ConductReveals conductReveals;
    private final SeeIdentity seeIdentity;

    RevealResource(ConductReveals conductReveals, SeeIdentity seeIdentity) {
        this.conductReveals = conductReveals;
        this.seeIdentity = seeIdentity;
    }

    @POST
    @ResponseStatus(201)
    public JsonNode request(@NotNull @Valid RequestRevealRequest request) {
        return conductReveals.request(request);
    }

    @GET
    public JsonNode list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit, @QueryParam("cursor") UUID cursor) {
        return conductReveals.list(limit, cursor);
    }

    @GET
    @Path("/{id}")
    public JsonNode find(@PathParam("id") UUID id) {
        return conductReveals.find(id);
    }

    @POST
    @Path("/{id}/approval")
    public JsonNode approve(@PathParam("id") UUID id, @NotNull @Valid DecideRevealRequest decision) {
        return conductReveals.approve(id, decision.note());
    }

    @POST
    @Path("/{id}/refusal")
    public JsonNode refuse(@PathParam("id") UUID id, @NotNull @Valid DecideRevealRequest decision) {
        return conductReveals.refuse(id, decision.note());
    }

    @POST
    @Path("/{id}/withdrawal")
    public JsonNode withdraw(@PathParam("id") UUID id, @NotNull @Valid DecideRevealRequest decision) {
        return conductReveals.withdraw(id, decision.note());
    }

    /// A POST, although it reads: each look is an entry of the log.
    @POST
    @Path("/{id}/identities")
    public SeeIdentityResponse see(@PathParam("id") UUID id, @NotNull @Valid SeeIdentityRequest request) {
        return seeIdentity.see(id, request.tag());
    }
}
