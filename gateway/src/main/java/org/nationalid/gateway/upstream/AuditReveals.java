package org.nationalid.gateway.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.nationalid.platform.json.LenientReading;
import org.nationalid.platform.problem.ReceivedRefusal;
import org.nationalid.platform.service.Audience;
import org.nationalid.platform.service.ServiceTokenFilter;

/// Did two officers agree that this identity may be seen?
@RegisterRestClient(configKey = "audit")
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(LenientReading.class)
@RegisterProvider(ReceivedRefusal.class)
@Audience("audit-service")
@Path("/v1/reveals")
public interface AuditReveals {
    @POST
    JsonNode request(NewReveal reveal);

    @GET
    JsonNode list(@QueryParam("limit") int limit, @QueryParam("cursor") UUID cursor);

    @GET
    @Path("/{id}")
    JsonNode find(@PathParam("id") UUID id);

    @POST
    @Path("/{id}/approval")
    JsonNode approve(@PathParam("id") UUID id, Decision decision);

    @POST
    @Path("/{id}/refusal")
    JsonNode refuse(@PathParam("id") UUID id, Decision decision);

    @POST
    @Path("/{id}/withdrawal")
    JsonNode withdraw(@PathParam("id") UUID id, Decision decision);

    @POST
    @Path("/{id}/openings")
    Opened open(@PathParam("id") UUID id, Opening opening);

    record NewReveal(
            VouchedOfficer officer, String caseNumber, String reason, List<String> tags, Instant discloseAfter) {}

    record Decision(VouchedOfficer officer, String note) {}

    record Opening(VouchedOfficer officer, String tag) {}

    record Opened(String subject) {}
}
