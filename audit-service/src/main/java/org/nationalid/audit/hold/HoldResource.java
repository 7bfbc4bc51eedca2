package org.nationalid.audit.hold;

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
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;

/// HTTP face of legal holds.
@Path("/v1/holds")
@RolesAllowed("gateway")
@RunOnVirtualThread
public class HoldResource {
    private final PlaceHold placeHold;
    private final FindHolds findHolds;
    private final InstantSource clock;

    HoldResource(PlaceHold placeHold, FindHolds findHolds, InstantSource clock) {
        this.placeHold = placeHold;
        this.findHolds = findHolds;
        this.clock = clock;
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Keep entries readable until a day")
    @APIResponseSchema(value = HoldResponse.class, responseCode = "201")
    public HoldResponse place(@NotNull @Valid PlaceHoldRequest request) {
        return HoldResponse.of(placeHold.place(request), clock.instant());
    }

    @GET
    @Operation(summary = "All holds, newest first, past ones included")
    public HoldListResponse list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit, @QueryParam("cursor") UUID cursor) {
        List<Hold> page = findHolds.list(Optional.ofNullable(cursor), limit);
        Instant now = clock.instant();
        return new HoldListResponse(
                page.stream().map(hold -> HoldResponse.of(hold, now)).toList(),
                page.size() == limit ? page.getLast().id() : null);
    }

    @POST
    @Path("/{id}/lifting")
    @Operation(summary = "End a hold before its day")
    public HoldResponse lift(@PathParam("id") UUID id, @NotNull @Valid LiftHoldRequest request) {
        return HoldResponse.of(placeHold.lift(id, request), clock.instant());
    }
}
