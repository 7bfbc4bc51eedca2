package org.nationalid.portal.consent;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.ClientWebApplicationException;
import org.nationalid.portal.gateway.Consent;
import org.nationalid.portal.gateway.Gateway;

/// Withdrawing takes one page more than looking, to say what it does and how it is undone.
@Path("/consents")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class ConsentPages {
    private final FindConsents findConsents;
    private final Gateway gateway;

    ConsentPages(FindConsents findConsents, @RestClient Gateway gateway) {
        this.findConsents = findConsents;
        this.gateway = gateway;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(List<Consent> active, List<Consent> past, Consent justWithdrawn);

        static native TemplateInstance withdrawal(Consent consent);
    }

    /// The notice after a withdrawal is shown only when the gateway confirms it: an address proves nothing.
    @GET
    public TemplateInstance list(@QueryParam("withdrawn") UUID withdrawn) {
        List<Consent> all = findConsents.all();
        Consent justWithdrawn = all.stream()
                .filter(consent -> consent.consentId().equals(withdrawn) && consent.isWithdrawn())
                .findFirst()
                .orElse(null);
        return Templates.list(
                all.stream().filter(Consent::isActive).toList(),
                all.stream().filter(consent -> !consent.isActive()).toList(),
                justWithdrawn);
    }

    @GET
    @Path("/{id}/withdrawal")
    public TemplateInstance askFirst(@PathParam("id") UUID id) {
        return Templates.withdrawal(
                findConsents.byId(id).filter(Consent::isActive).orElseThrow(NotFoundException::new));
    }

    @POST
    @Path("/{id}/withdrawal")
    public Response withdraw(@PathParam("id") UUID id) {
        try {
            gateway.withdraw(id);
        } catch (ClientWebApplicationException refusal) {
            // Withdrawn in another window meanwhile: what the citizen wanted is so.
            if (refusal.getResponse().getStatus() != Response.Status.CONFLICT.getStatusCode()) throw refusal;
        }
        return Response.seeOther(URI.create("/consents?withdrawn=" + id)).build();
    }
}
