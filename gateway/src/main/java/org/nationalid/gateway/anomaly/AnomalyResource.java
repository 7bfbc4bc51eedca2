package org.nationalid.gateway.anomaly;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.nationalid.gateway.relyingparty.Scopes;

/// What was remarkable, and what became of it.
@Path("/v1/audit/anomalies")
@RolesAllowed(Scopes.AUDIT)
@RunOnVirtualThread
public class AnomalyResource {
    private final ConductAnomalies conductAnomalies;

    AnomalyResource(ConductAnomalies conductAnomalies) {
        this.conductAnomalies = conductAnomalies;
    }

    @GET
    public JsonNode list(
            @QueryParam("state") @Pattern(regexp = "open|explained|raised") String state,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") UUID cursor) {
        return conductAnomalies.list(state, limit, cursor);
    }

    @GET
    @Path("/{id}")
    public JsonNode find(@PathParam("id") UUID id) {
        return conductAnomalies.find(id);
    }

    @POST
    @Path("/{id}/judgement")
    public JsonNode judge(@PathParam("id") UUID id, @NotNull @Valid JudgeFindingRequest request) {
        return conductAnomalies.judge(id, request);
    }

    @POST
    @Path("/runs")
    public JsonNode run(@NotNull @Valid RunReportsRequest request) {
        return conductAnomalies.run(request.day());
    }
}
