package org.nationalid.gateway.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.nationalid.platform.json.LenientReading;
import org.nationalid.platform.problem.ReceivedRefusal;
import org.nationalid.platform.service.Audience;
import org.nationalid.platform.service.ServiceTokenFilter;

/// What was remarkable about a day?
@RegisterRestClient(configKey = "audit")
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(LenientReading.class)
@RegisterProvider(ReceivedRefusal.class)
@Audience("audit-service")
@Path("/v1/anomalies")
public interface AuditAnomalies {
    @GET
    JsonNode list(@QueryParam("state") String state, @QueryParam("limit") int limit, @QueryParam("cursor") UUID cursor);

    @GET
    @Path("/{id}")
    JsonNode find(@PathParam("id") UUID id);

    @POST
    @Path("/{id}/judgement")
    JsonNode judge(@PathParam("id") UUID id, Judgement judgement);

    @POST
    @Path("/runs")
    JsonNode run(Run run);

    record Judgement(VouchedOfficer officer, String state, String note) {}

    record Run(VouchedOfficer officer, LocalDate day) {}
}
