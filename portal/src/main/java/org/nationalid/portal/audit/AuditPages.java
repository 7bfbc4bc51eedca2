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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.ClientWebApplicationException;
import org.nationalid.pages.PageLanguage;
import org.nationalid.pages.RunsAskingScripts;
import org.nationalid.portal.access.Proof;
import org.nationalid.portal.gateway.AuditGateway;
import org.nationalid.portal.gateway.AuditPage;
import org.nationalid.portal.problem.GatewayFault;
import org.nationalid.portal.session.Visitor;

/// The access log for auditors. Every search is itself an access, and is logged as one.
@Path("/audit")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class AuditPages {
    private static final int PAGE_SIZE = 50;

    private final AuditGateway gateway;
    private final Visitor visitor;
    private final PageLanguage pageLanguage;

    AuditPages(@RestClient AuditGateway gateway, Visitor visitor, PageLanguage pageLanguage) {
        this.gateway = gateway;
        this.visitor = visitor;
        this.pageLanguage = pageLanguage;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance search(
                AuditFilter filter, List<String> types, AuditPage found, boolean isFirst, String fault, String zone);
    }

    @GET
    @RunsAskingScripts
    public Response search(
            @QueryParam("cursor") @DefaultValue("") String cursor,
            @QueryParam("count") @DefaultValue("approximate") String count,
            @Context UriInfo address) {
        onlyAuditors();
        AuditFilter filter = AuditFilter.typed(address.getQueryParameters()::getFirst);
        if (!filter.isReadable()) {
            return refused(filter, filter.isFromReadable() ? "to" : "from");
        }
        try {
            return Response.ok(page(filter, find(filter, cursor, count), cursor, ""))
                    .build();
        } catch (ClientWebApplicationException refusal) {
            Optional<String> fault = GatewayFault.of(refusal).map(AuditPages::fieldAtFault);
            return refused(filter, fault.orElseThrow(() -> refusal));
        }
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

    private AuditPage find(AuditFilter filter, String cursor, String count) {
        Map<String, String> search = filter.wireWithCase(pageLanguage.zone());
        search.put("limit", Integer.toString(PAGE_SIZE));
        search.put("cursor", cursor);
        search.put("count", count);
        search.values().removeIf(String::isEmpty);
        return gateway.search(search);
    }

    /// The field of the form, or the problem's own name where none is at fault.
    private static String fieldAtFault(GatewayFault fault) {
        String field = AuditFilter.fieldOf(fault.field());
        return field.isEmpty() ? fault.slug() : field;
    }

    private Response refused(AuditFilter filter, String fault) {
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(page(filter, null, "", fault))
                .build();
    }

    private TemplateInstance page(AuditFilter filter, AuditPage found, String cursor, String fault) {
        return Templates.search(
                filter,
                AccessTypes.ALL,
                found,
                cursor.isEmpty(),
                fault,
                pageLanguage.zone().getId());
    }
}
