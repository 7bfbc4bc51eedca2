package org.nationalid.portal.export;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.ClientWebApplicationException;
import org.jboss.resteasy.reactive.RestForm;
import org.nationalid.pages.PageLanguage;
import org.nationalid.portal.audit.AuditFilter;
import org.nationalid.portal.audit.FilterFact;
import org.nationalid.portal.gateway.AuditGateway;
import org.nationalid.portal.gateway.Export;
import org.nationalid.portal.gateway.ExportDownloads;
import org.nationalid.portal.problem.GatewayFault;
import org.nationalid.portal.session.Visitor;

/// An export is asked for on one page and watched on the next; progress is seen by looking again.
@Path("/audit/exports")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class ExportPages {
    private final AuditGateway gateway;
    private final ExportDownloads downloads;
    private final Visitor visitor;
    private final PageLanguage pageLanguage;

    ExportPages(
            @RestClient AuditGateway gateway,
            @RestClient ExportDownloads downloads,
            Visitor visitor,
            PageLanguage pageLanguage) {
        this.gateway = gateway;
        this.downloads = downloads;
        this.visitor = visitor;
        this.pageLanguage = pageLanguage;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(List<Export> exports, String next);

        static native TemplateInstance ask(
                AuditFilter filter, List<FilterFact> facts, Asked asked, String key, String fault);

        static native TemplateInstance export(Export export, String search, List<FilterFact> facts);
    }

    /// What was chosen, to be shown again where it must be corrected.
    public record Asked(String caseNumber, String format, String schema, boolean isShared) {}

    @GET
    public TemplateInstance list(@QueryParam("cursor") String cursor) {
        Export.Page page = gateway.exports(cursor);
        return Templates.list(page.exports(), page.next());
    }

    @GET
    @Path("/new")
    public TemplateInstance ask(@Context UriInfo address) {
        // The only page here for which the gateway is not asked.
        if (!visitor.isAuditor()) throw new ForbiddenException();
        AuditFilter filter = AuditFilter.typed(address.getQueryParameters()::getFirst);
        return form(filter, new Asked(filter.caseNumber(), "csv", "ours", false), "");
    }

    /// @param key drawn when the form was shown, so that pressing twice makes one export
    @POST
    public Response request(
            @Context UriInfo address,
            @RestForm("case") @DefaultValue("") String caseNumber,
            @RestForm @DefaultValue("") String format,
            @RestForm @DefaultValue("") String schema,
            @RestForm @DefaultValue("") String shared,
            @RestForm @DefaultValue("") String key) {
        AuditFilter filter = AuditFilter.typed(address.getQueryParameters()::getFirst);
        if (!filter.isReadable()) throw new NotFoundException();
        Asked asked = new Asked(caseNumber.strip(), format, schema, !shared.isEmpty());
        try {
            Export export = gateway.requestExport(
                    key.isEmpty() ? null : key,
                    new Export.Draft(
                            asked.caseNumber(), filter.wire(pageLanguage.zone()), format, schema, asked.isShared()));
            return Response.seeOther(URI.create("/audit/exports/" + export.id()))
                    .build();
        } catch (ClientWebApplicationException refusal) {
            GatewayFault fault = GatewayFault.of(refusal).orElseThrow(() -> refusal);
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(form(filter, asked, fault.field().equals("case_number") ? "case" : fault.slug()))
                    .build();
        }
    }

    @GET
    @Path("/{id}")
    public TemplateInstance export(@PathParam("id") UUID id) {
        Export export = gateway.export(id);
        AuditFilter filter = AuditFilter.kept(export.filter(), pageLanguage.zone());
        return Templates.export(export, filter.pageAt(""), FilterFact.of(filter));
    }

    @POST
    @Path("/{id}/end")
    public Response end(@PathParam("id") UUID id) {
        gateway.endExport(id);
        return Response.seeOther(URI.create("/audit/exports/" + id)).build();
    }

    @GET
    @Path("/{id}/{kind:data|proofs|manifest}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response download(@PathParam("id") UUID id, @PathParam("kind") String kind) {
        Export.File file = gateway.export(id).files().stream()
                .filter(candidate -> candidate.kind().equals(kind))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return Response.ok(downloads.file(id, kind), MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static TemplateInstance form(AuditFilter filter, Asked asked, String fault) {
        return Templates.ask(
                filter, FilterFact.of(filter), asked, UUID.randomUUID().toString(), fault);
    }
}
