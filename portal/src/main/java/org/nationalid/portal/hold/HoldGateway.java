package org.nationalid.portal.hold;

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
import org.nationalid.portal.gateway.VisitorTokenFilter;

/// The gateway's side of legal holds (scope `audit`).
@RegisterRestClient(configKey = "gateway")
@RegisterProvider(VisitorTokenFilter.class)
@Path("/v1/audit")
public interface HoldGateway {
    @POST
    @Path("/holds")
    Hold place(NewHold hold);

    @GET
    @Path("/holds")
    HoldList list(@QueryParam("limit") int limit, @QueryParam("cursor") UUID cursor);

    @POST
    @Path("/holds/{id}/lifting")
    Hold lift(@PathParam("id") UUID id, Lifting lifting);

    @GET
    @Path("/retention")
    Retention retention();

    record NewHold(String scope, String held, String caseNumber, String reason, Instant until) {}

    record Lifting(String caseNumber) {}

    record HoldList(List<Hold> holds, UUID next) {}

    /// Facts that do not apply are null.
    record Hold(
            UUID id,
            String scope,
            String held,
            String caseNumber,
            String reason,
            String placedUnit,
            Instant until,
            boolean inForce,
            String liftedCase,
            Instant liftedAt) {}
}
