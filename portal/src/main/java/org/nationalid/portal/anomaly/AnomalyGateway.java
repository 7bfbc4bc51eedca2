package org.nationalid.portal.anomaly;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.nationalid.portal.gateway.VisitorTokenFilter;

/// The gateway's side of anomaly reports (scope `audit`).
@RegisterRestClient(configKey = "gateway")
@RegisterProvider(VisitorTokenFilter.class)
@Path("/v1/audit/anomalies")
public interface AnomalyGateway {
    @GET
    FindingList list(
            @QueryParam("state") String state, @QueryParam("limit") int limit, @QueryParam("cursor") UUID cursor);

    @POST
    @Path("/{id}/judgement")
    Finding judge(@PathParam("id") UUID id, Judgement judgement);

    @POST
    @Path("/runs")
    RunDone run(Run run);

    record FindingList(List<Finding> findings, UUID next) {}

    record Judgement(String state, String note) {}

    record Run(String day) {}

    record RunDone(String day, int findings) {}
}
