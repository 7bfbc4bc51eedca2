package org.nationalid.gateway.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.nationalid.platform.json.LenientReading;
import org.nationalid.platform.problem.ReceivedRefusal;
import org.nationalid.platform.service.Audience;
import org.nationalid.platform.service.ServiceTokenFilter;

/// What auditors keep in audit-service: searches and exports. Apart from [AuditService] because a download takes its
/// time.
@RegisterRestClient(configKey = "audit-export")
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(LenientReading.class)
@RegisterProvider(ReceivedRefusal.class)
@Audience("audit-service")
@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
public interface AuditorService {
    /// The officer who acts, by name and by the application where they do.
    record Auditor(String name, String clientId) {}

    @POST
    @Path("/saved-queries")
    JsonNode saveQuery(JsonNode query);

    @GET
    @Path("/saved-queries")
    JsonNode queries(
            @QueryParam("auditor") String auditor,
            @QueryParam("deleted") Boolean deleted,
            @QueryParam("cursor") String cursor);

    @GET
    @Path("/saved-queries/{id}")
    JsonNode query(@PathParam("id") UUID id, @QueryParam("auditor") String auditor);

    @GET
    @Path("/saved-queries/{id}/versions")
    JsonNode queryVersions(@PathParam("id") UUID id, @QueryParam("auditor") String auditor);

    @PUT
    @Path("/saved-queries/{id}")
    JsonNode changeQuery(@PathParam("id") UUID id, JsonNode query);

    @POST
    @Path("/saved-queries/{id}/{act:deletion|restoration}")
    JsonNode actOnQuery(@PathParam("id") UUID id, @PathParam("act") String act, Auditor auditor);

    @POST
    @Path("/exports")
    JsonNode requestExport(JsonNode export);

    @GET
    @Path("/exports")
    JsonNode exports(@QueryParam("auditor") String auditor, @QueryParam("cursor") String cursor);

    @GET
    @Path("/exports/{id}")
    JsonNode export(@PathParam("id") UUID id, @QueryParam("auditor") String auditor);

    @POST
    @Path("/exports/{id}/end")
    JsonNode endExport(@PathParam("id") UUID id, Auditor auditor);

    /// The bytes as they come; the caller closes them.
    @POST
    @Path("/exports/{id}/files/{kind}")
    @Produces(MediaType.WILDCARD)
    InputStream exportFile(@PathParam("id") UUID id, @PathParam("kind") String kind, Auditor auditor);
}
