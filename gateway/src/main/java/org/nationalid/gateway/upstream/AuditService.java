package org.nationalid.gateway.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.nationalid.platform.json.LenientReading;
import org.nationalid.platform.problem.ReceivedRefusal;
import org.nationalid.platform.service.Audience;
import org.nationalid.platform.service.ServiceTokenFilter;

/// Is it written down?
@RegisterRestClient(configKey = "audit")
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(LenientReading.class)
@RegisterProvider(ReceivedRefusal.class)
@Audience("audit-service")
@Path("/")
public interface AuditService {
    @POST
    @Path("/v1/entries")
    Receipts append(Entries entries);

    /// @param search filters, paging and `count` by audit-service's names; an absent filter filters nothing
    @GET
    @Path("/v1/entries")
    JsonNode search(@RestQuery Map<String, String> search);

    /// @param filters those of a search
    @GET
    @Path("/v1/statistics")
    JsonNode statistics(@RestQuery Map<String, String> filters, @QueryParam("zone") String zone);

    @GET
    @Path("/v1/entries/{id}/receipt")
    @Produces(MediaType.TEXT_PLAIN)
    String receipt(@PathParam("id") UUID id, @QueryParam("subject") String subject);

    @GET
    @Path("/v1/receipts/{id}")
    @Produces(MediaType.TEXT_PLAIN)
    String publicReceipt(@PathParam("id") UUID id);

    @GET
    @Path("/v1/entries/{id}/inclusion")
    JsonNode inclusion(@PathParam("id") UUID id);

    @GET
    @Path("/log/{path:.+}")
    @Produces(MediaType.WILDCARD)
    jakarta.ws.rs.core.Response log(@PathParam("path") @jakarta.ws.rs.Encoded String path);

    record Entries(List<Object> entries) {}

    record Receipts(List<Receipt> receipts) {}

    /// Proof that the entry is durable: its id, the log's origin, and the RFC 6962 leaf hash in base64.
    record Receipt(UUID id, String origin, String leafHash) {}
}
