package org.nationalid.audit.reveal;

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
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;

/// HTTP face of four-eyes reveals.
@Path("/v1/reveals")
@RolesAllowed("gateway")
@RunOnVirtualThread
public class RevealResource {
    private final RequestReveal requestReveal;
    private final DecideReveal decideReveal;
    private final OpenTag openTag;
    private final FindReveals findReveals;
    private final InstantSource clock;

    RevealResource(
            RequestReveal requestReveal,
            DecideReveal decideReveal,
            OpenTag openTag,
            FindReveals findReveals,
            InstantSource clock) {
        this.requestReveal = requestReveal;
        this.decideReveal = decideReveal;
        this.openTag = openTag;
        this.findReveals = findReveals;
        this.clock = clock;
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Ask for the identity behind tags, under a case")
    @APIResponseSchema(value = RevealResponse.class, responseCode = "201")
    public RevealResponse request(@NotNull @Valid RequestRevealRequest request) {
        return responseOf(requestReveal.request(request));
    }

    @GET
    @Operation(summary = "All requests, newest first")
    public RevealListResponse list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit, @QueryParam("cursor") UUID cursor) {
        List<Reveal> page = findReveals.list(Optional.ofNullable(cursor), limit);
        return new RevealListResponse(
                page.stream().map(this::responseOf).toList(),
                page.size() == limit ? page.getLast().id() : null);
    }

    @GET
    @Path("/{id}")
    public RevealResponse find(@PathParam("id") UUID id) {
        return responseOf(findReveals.find(id));
    }

    @POST
    @Path("/{id}/approval")
    @Operation(summary = "An officer of another unit approves: the requester may look for a while")
    public RevealResponse approve(@PathParam("id") UUID id, @NotNull @Valid DecideRevealRequest decision) {
        return responseOf(decideReveal.approve(id, decision.officer(), decision.note()));
    }

    @POST
    @Path("/{id}/refusal")
    @Operation(summary = "An officer of another unit refuses")
    public RevealResponse refuse(@PathParam("id") UUID id, @NotNull @Valid DecideRevealRequest decision) {
        return responseOf(decideReveal.refuse(id, decision.officer(), decision.note()));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Operation(summary = "The requester takes an undecided request back")
    public RevealResponse withdraw(@PathParam("id") UUID id, @NotNull @Valid DecideRevealRequest decision) {
        return responseOf(decideReveal.withdraw(id, decision.officer(), decision.note()));
    }

    @POST
    @Path("/{id}/openings")
    @Operation(summary = "Open one granted tag; written down before it is answered")
    public OpenTagResponse open(@PathParam("id") UUID id, @NotNull @Valid OpenTagRequest request) {
        return openTag.open(id, request);
    }

    private RevealResponse responseOf(Reveal reveal) {
        return RevealResponse.of(reveal, clock.instant());
    }
}
