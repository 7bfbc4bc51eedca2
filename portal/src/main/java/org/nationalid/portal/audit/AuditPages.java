package org.nationalid.portal.audit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.nationalid.pages.PageLanguage;
import org.nationalid.pages.RunsAskingScripts;
import org.nationalid.portal.access.Proof;
import org.nationalid.portal.gateway.AccessList;
import org.nationalid.portal.gateway.Gateway;
import org.nationalid.portal.session.Visitor;

/// The access log for auditors. Every search is itself an access, and is logged as one.
@Path("/audit")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class AuditPages {
    private static final int PAGE_SIZE = 50;

    private final Gateway gateway;
    private final Visitor visitor;
    private final PageLanguage pageLanguage;

    AuditPages(@RestClient Gateway gateway, Visitor visitor, PageLanguage pageLanguage) {
        this.gateway = gateway;
        this.visitor = visitor;
        this.pageLanguage = pageLanguage;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance search(
                AuditFilter filter, List<String> types, AccessList found, boolean isFirst, String zone);
    }

    @GET
    @RunsAskingScripts
    public Response search(
            @QueryParam("party") String party,
            @QueryParam("subject") String subject,
            @QueryParam("type") String type,
            @QueryParam("outcome") String outcome,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        onlyAuditors();
        AuditFilter filter = new AuditFilter(party, subject, type, outcome, from, to);
        if (!filter.isReadable()) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(page(filter, null, cursor))
                    .build();
        }
        return Response.ok(page(filter, find(filter, cursor), cursor)).build();
    }

    @GET
    @Path("/{id}/proof")
    @Produces(MediaType.TEXT_PLAIN)
    public Response proof(@PathParam("id") UUID id) {
        onlyAuditors();
        return Proof.file(id, gateway.receipt(id));
    }

    /// The gateway would refuse as well; this spares it the question.
    private void onlyAuditors() {
        if (!visitor.isAuditor()) throw new ForbiddenException();
    }

    private AccessList find(AuditFilter filter, String cursor) {
        return gateway.audit(
                orNull(filter.party()),
                orNull(filter.subject()),
                orNull(filter.type()),
                orNull(filter.outcome()),
                filter.fromIn(pageLanguage.zone()).map(Instant::toString).orElse(null),
                filter.toIn(pageLanguage.zone()).map(Instant::toString).orElse(null),
                PAGE_SIZE,
                orNull(cursor));
    }

    private TemplateInstance page(AuditFilter filter, AccessList found, String cursor) {
        return Templates.search(
                filter,
                AccessTypes.ALL,
                found,
                cursor.isEmpty(),
                pageLanguage.zone().getId());
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
