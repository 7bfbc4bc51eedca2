package org.nationalid.portal.gateway;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/// What the gateway shows an auditor (scope `audit`).
@RegisterRestClient(configKey = "gateway")
@RegisterProvider(VisitorTokenFilter.class)
@Path("/v1/audit")
public interface AuditGateway {
    @GET
    @Path("/entries")
    AuditPage search(@RestQuery Map<String, String> search);

    @GET
    @Path("/entries/{id}/receipt")
    @Produces(MediaType.TEXT_PLAIN)
    String receipt(@PathParam("id") UUID id);

    @GET
    @Path("/queries")
    SavedQuery.Page queries(@QueryParam("cursor") String cursor);

    @GET
    @Path("/queries/{id}")
    SavedQuery query(@PathParam("id") UUID id);

    @GET
    @Path("/queries/{id}/versions")
    List<SavedQuery> queryVersions(@PathParam("id") UUID id);

    @POST
    @Path("/queries")
    SavedQuery saveQuery(SavedQuery.Draft query);

    @PUT
    @Path("/queries/{id}")
    SavedQuery changeQuery(@PathParam("id") UUID id, SavedQuery.Draft query);

    @DELETE
    @Path("/queries/{id}")
    SavedQuery deleteQuery(@PathParam("id") UUID id);

    @POST
    @Path("/queries/{id}/restoration")
    SavedQuery restoreQuery(@PathParam("id") UUID id);

    @GET
    @Path("/exports")
    Export.Page exports(@QueryParam("cursor") String cursor);

    @GET
    @Path("/exports/{id}")
    Export export(@PathParam("id") UUID id);

    @POST
    @Path("/exports")
    Export requestExport(@HeaderParam("Idempotency-Key") String idempotencyKey, Export.Draft export);

    @DELETE
    @Path("/exports/{id}")
    Export endExport(@PathParam("id") UUID id);
}
