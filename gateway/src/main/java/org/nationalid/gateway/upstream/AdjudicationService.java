package org.nationalid.gateway.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.nationalid.platform.json.LenientReading;
import org.nationalid.platform.problem.ReceivedRefusal;
import org.nationalid.platform.service.Audience;
import org.nationalid.platform.service.ServiceTokenFilter;

/// identity-service as the keeper of adjudication cases.
@RegisterRestClient(configKey = "identity")
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(LenientReading.class)
@RegisterProvider(ReceivedRefusal.class)
@Audience("identity-service")
@Path("/v1/adjudications")
public interface AdjudicationService {
    @GET
    JsonNode open(@QueryParam("cursor") UUID cursor);

    @GET
    @Path("/{id}")
    JsonNode one(@PathParam("id") UUID id);

    @POST
    @Path("/{id}/decision")
    JsonNode decide(@PathParam("id") UUID id, DecisionRequest request);

    /// What an officer found, `same-person` or `different-persons`, and at which station.
    record DecisionRequest(String decision, String officer) {}
}
