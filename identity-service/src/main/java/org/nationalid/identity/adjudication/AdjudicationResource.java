package org.nationalid.identity.adjudication;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// HTTP face of adjudication.
@Path("/v1/adjudications")
@RolesAllowed("gateway")
@RunOnVirtualThread
public class AdjudicationResource {
    private final ReadCases readCases;
    private final DecideCase decideCase;

    AdjudicationResource(ReadCases readCases, DecideCase decideCase) {
        this.readCases = readCases;
        this.decideCase = decideCase;
    }

    @GET
    @Operation(summary = "Open cases, the oldest first")
    public AdjudicationCasesResponse open(@QueryParam("cursor") UUID cursor) {
        return readCases.open(cursor);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One case, open or decided")
    @APIResponse(responseCode = "404", description = "adjudication-case-not-found")
    public AdjudicationCaseResponse one(@PathParam("id") UUID id) {
        return readCases.one(id);
    }

    @POST
    @Path("/{id}/decision")
    @Operation(summary = "Decide a case; another officer than the one who presented the person")
    @APIResponse(responseCode = "403", description = "second-officer-needed")
    @APIResponse(responseCode = "404", description = "adjudication-case-not-found")
    @APIResponse(responseCode = "409", description = "adjudication-case-decided")
    public AdjudicationCaseResponse decide(@PathParam("id") UUID id, @NotNull @Valid DecisionRequest request) {
        return decideCase.decide(id, request.found(), request.officer());
    }
}
