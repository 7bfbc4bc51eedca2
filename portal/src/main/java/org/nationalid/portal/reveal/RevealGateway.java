package org.nationalid.portal.reveal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.nationalid.portal.gateway.VisitorTokenFilter;

/// The gateway's side of four-eyes reveals (scope `audit`).
@RegisterRestClient(configKey = "gateway")
@RegisterProvider(VisitorTokenFilter.class)
@Path("/v1/audit/reveals")
public interface RevealGateway {
    @POST
    Reveal request(NewReveal reveal);

    @GET
    RevealList list(@QueryParam("limit") int limit, @QueryParam("cursor") UUID cursor);

    @GET
    @Path("/{id}")
    Reveal find(@PathParam("id") UUID id);

    @POST
    @Path("/{id}/approval")
    Reveal approve(@PathParam("id") UUID id, Decision decision);

    @POST
    @Path("/{id}/refusal")
    Reveal refuse(@PathParam("id") UUID id, Decision decision);

    @POST
    @Path("/{id}/withdrawal")
    Reveal withdraw(@PathParam("id") UUID id, Decision decision);

    @POST
    @Path("/{id}/identities")
    Identity see(@PathParam("id") UUID id, Look look);

    record NewReveal(String caseNumber, String reason, List<String> tags, Instant discloseAfter) {}

    record Decision(String note) {}

    record Look(String tag) {}

    record RevealList(List<Reveal> reveals, UUID next) {}

    record Identity(
            String tag, String name, String nativeName, String nativeLanguage, LocalDate birthdate, String status) {
        @Override
        public String toString() {
            return "Identity[" + tag + "]";
        }
    }
}
