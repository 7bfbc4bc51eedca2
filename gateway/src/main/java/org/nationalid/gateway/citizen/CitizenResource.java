package org.nationalid.gateway.citizen;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.nationalid.gateway.relyingparty.Scopes;
import org.nationalid.gateway.upstream.ConsentService.Consent;
import org.nationalid.gateway.upstream.ConsentService.ConsentPage;

/// A citizen's own view: whom they allowed what, who looked, and the way to take it back.
@Path("/v1/me")
@RolesAllowed(Scopes.ME)
@RunOnVirtualThread
public class CitizenResource {
    private final ViewConsents viewConsents;
    private final WithdrawConsent withdrawConsent;
    private final ViewAccesses viewAccesses;

    CitizenResource(ViewConsents viewConsents, WithdrawConsent withdrawConsent, ViewAccesses viewAccesses) {
        this.viewConsents = viewConsents;
        this.withdrawConsent = withdrawConsent;
        this.viewAccesses = viewAccesses;
    }

    @GET
    @Path("/consents")
    public ConsentPage consents(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit, @QueryParam("cursor") String cursor) {
        return viewConsents.view(limit, cursor);
    }

    @POST
    @Path("/consents/{id}/withdrawal")
    public Consent withdraw(@PathParam("id") UUID id) {
        return withdrawConsent.withdraw(id);
    }

    @GET
    @Path("/accesses")
    public JsonNode accesses(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor,
            @QueryParam("relying_party") String relyingParty,
            @QueryParam("from") String from,
            @QueryParam("to") String to) {
        return viewAccesses.view(limit, cursor, relyingParty, from, to);
    }

    @GET
    @Path("/accesses/{id}/receipt")
    @Produces(MediaType.TEXT_PLAIN)
    public String receipt(@PathParam("id") UUID id) {
        return viewAccesses.receipt(id);
    }
}
