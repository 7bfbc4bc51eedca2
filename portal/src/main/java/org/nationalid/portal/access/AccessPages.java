package org.nationalid.portal.access;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.nationalid.pages.PageLanguage;
import org.nationalid.pages.RunsAskingScripts;
import org.nationalid.portal.consent.FindConsents;
import org.nationalid.portal.gateway.Gateway;
import org.nationalid.portal.gateway.OwnAccesses;

/// The citizen's history.
@Path("/accesses")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class AccessPages {
    private static final int PAGE_SIZE = 20;

    private final Gateway gateway;
    private final FindConsents findConsents;
    private final PageLanguage pageLanguage;
    private final Optional<String> reportTo;

    AccessPages(
            @RestClient Gateway gateway,
            FindConsents findConsents,
            PageLanguage pageLanguage,
            @ConfigProperty(name = "nid.portal.report-to") Optional<String> reportTo) {
        this.gateway = gateway;
        this.findConsents = findConsents;
        this.pageLanguage = pageLanguage;
        this.reportTo = reportTo;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(
                AccessFilter filter,
                Map<String, String> parties,
                List<SeenAccess> accesses,
                String older,
                boolean isFirst,
                String zone);

        static native TemplateInstance notMe(UUID entry, String reportTo);
    }

    @GET
    @RunsAskingScripts
    public Response list(
            @QueryParam("party") String party,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        AccessFilter filter = new AccessFilter(party, from, to);
        KnownParties known = KnownParties.from(findConsents.all());
        if (!filter.isReadable()) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(page(filter, known, null, cursor))
                    .build();
        }
        OwnAccesses found = find(filter, cursor);
        return Response.ok(page(filter, known.or(found.relyingParties(), pageLanguage.tag()), found, cursor))
                .build();
    }

    @GET
    @Path("/{id}/proof")
    @Produces(MediaType.TEXT_PLAIN)
    public Response proof(@PathParam("id") UUID id) {
        return Proof.file(id, gateway.ownReceipt(id));
    }

    /// What to do about an access that one did not make.
    @GET
    @Path("/{id}/not-me")
    public TemplateInstance notMe(@PathParam("id") UUID id) {
        return Templates.notMe(id, reportTo.orElse(null));
    }

    private OwnAccesses find(AccessFilter filter, String cursor) {
        return gateway.accesses(
                orNull(filter.party()),
                filter.beginIn(pageLanguage.zone()).map(Instant::toString).orElse(null),
                filter.endIn(pageLanguage.zone()).map(Instant::toString).orElse(null),
                PAGE_SIZE,
                orNull(cursor));
    }

    private TemplateInstance page(AccessFilter filter, KnownParties known, OwnAccesses found, String cursor) {
        return Templates.list(
                filter,
                known.choices(filter.party()),
                found == null
                        ? List.of()
                        : found.entries().stream().map(known::explain).toList(),
                found == null || found.next() == null ? null : filter.pageAt(found.next()),
                cursor.isEmpty(),
                pageLanguage.zone().getId());
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
