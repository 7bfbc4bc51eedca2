package org.nationalid.audit.anomaly;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// HTTP face of anomaly reports.
@Path("/v1/anomalies")
@RolesAllowed("gateway")
@RunOnVirtualThread
public class AnomalyResource {
    private final RunReports runReports;
    private final JudgeFinding judgeFinding;

    AnomalyResource(RunReports runReports, JudgeFinding judgeFinding) {
        this.runReports = runReports;
        this.judgeFinding = judgeFinding;
    }

    @GET
    @Operation(summary = "Findings, newest day first")
    public FindingListResponse list(
            @QueryParam("state") @Pattern(regexp = "open|explained|raised") String state,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") UUID cursor) {
        List<Finding> page =
                judgeFinding.list(Optional.ofNullable(state).map(FindingState::of), Optional.ofNullable(cursor), limit);
        return new FindingListResponse(
                page.stream().map(FindingResponse::of).toList(),
                page.size() == limit ? page.getLast().id() : null);
    }

    @GET
    @Path("/{id}")
    public FindingResponse find(@PathParam("id") UUID id) {
        return FindingResponse.of(judgeFinding.find(id));
    }

    @POST
    @Path("/{id}/judgement")
    @Operation(summary = "Explain a finding, raise it, or take an earlier judgement back")
    public FindingResponse judge(@PathParam("id") UUID id, @NotNull @Valid JudgeFindingRequest request) {
        return FindingResponse.of(judgeFinding.judge(id, request));
    }

    @POST
    @Path("/runs")
    @Operation(summary = "Run all reports for a day now")
    public RunReportsResponse run(@NotNull @Valid RunReportsRequest request) {
        return new RunReportsResponse(request.day(), runReports.run(request.day()));
    }
}
