package org.nationalid.portal.gateway;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// What the gateway shows a citizen of themselves (scope `me`) and an auditor of all (scope `audit`).
@RegisterRestClient(configKey = "gateway")
@RegisterProvider(VisitorTokenFilter.class)
@Path("/v1")
public interface Gateway {
    @GET
    @Path("/me/consents")
    ConsentList consents(@QueryParam("limit") int limit, @QueryParam("cursor") String cursor);

    @POST
    @Path("/me/consents/{id}/withdrawal")
    Consent withdraw(@PathParam("id") UUID id);

    @GET
    @Path("/me/accesses")
    OwnAccesses accesses(
            @QueryParam("relying_party") String relyingParty,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") String cursor);

    @GET
    @Path("/me/accesses/{id}/receipt")
    @Produces(MediaType.TEXT_PLAIN)
    String ownReceipt(@PathParam("id") UUID id);

    @GET
    @Path("/audit/entries")
    AccessList audit(
            @QueryParam("relying_party") String relyingParty,
            @QueryParam("subject") String subject,
            @QueryParam("type") String type,
            @QueryParam("outcome") String outcome,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") String cursor);

    @GET
    @Path("/audit/entries/{id}/receipt")
    @Produces(MediaType.TEXT_PLAIN)
    String receipt(@PathParam("id") UUID id);
}
