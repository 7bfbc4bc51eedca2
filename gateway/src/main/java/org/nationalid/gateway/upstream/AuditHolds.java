package org.nationalid.gateway.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.nationalid.platform.json.LenientReading;
import org.nationalid.platform.problem.ReceivedRefusal;
import org.nationalid.platform.service.Audience;
import org.nationalid.platform.service.ServiceTokenFilter;

/// What must not be erased, and when does the rest end?
@RegisterRestClient(configKey = "audit")
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(LenientReading.class)
@RegisterProvider(ReceivedRefusal.class)
@Audience("audit-service")
@Path("/v1")
public interface AuditHolds {
    @POST
    @Path("/holds")
    JsonNode place(NewHold hold);

    @GET
    @Path("/holds")
    JsonNode list(@QueryParam("limit") int limit, @QueryParam("cursor") UUID cursor);

    @POST
    @Path("/holds/{id}/lifting")
    JsonNode lift(@PathParam("id") UUID id, Lifting lifting);

    @GET
    @Path("/retention")
    JsonNode retention();

    record NewHold(
            VouchedOfficer officer, String scope, String held, String caseNumber, String reason, Instant until) {}

    record Lifting(VouchedOfficer officer, String caseNumber) {}
}
