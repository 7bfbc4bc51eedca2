package org.nationalid.portal.savedquery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
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
import org.nationalid.portal.gateway.SavedQuery;
import org.nationalid.portal.problem.GatewayFault;

/// Saving names a search; changing it makes a new version; deleting is undone on the next page.
@Path("/audit/queries")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class SavedQueryPages {
    private static final String LIST = "/audit/queries";

    private final AuditGateway gateway;
    private final PageLanguage pageLanguage;

    SavedQueryPages(@RestClient AuditGateway gateway, PageLanguage pageLanguage) {
        this.gateway = gateway;
        this.pageLanguage = pageLanguage;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(
                List<SavedQuery> queries, String next, SavedQuery justSaved, SavedQuery justDeleted);

        static native TemplateInstance save(
                AuditFilter filter, List<FilterFact> facts, List<SavedQuery> own, String name, String fault);

        static native TemplateInstance query(
                SavedQuery query,
                String search,
                String export,
                List<FilterFact> facts,
                List<SavedQuery> versions,
                String fault);
    }

    /// The notices are shown only when the gateway confirms them: an address proves nothing.
    @GET
    public TemplateInstance list(
            @QueryParam("cursor") String cursor, @QueryParam("saved") UUID saved, @QueryParam("deleted") UUID deleted) {
        SavedQuery.Page page = gateway.queries(cursor);
        SavedQuery justDeleted = deleted == null ? null : gateway.query(deleted);
        return Templates.list(
                page.queries(),
                page.next(),
                page.queries().stream()
                        .filter(query -> query.id().equals(saved))
                        .findFirst()
                        .orElse(null),
                justDeleted == null || justDeleted.deletedAt() == null ? null : justDeleted);
    }

    @GET
    @Path("/new")
    public TemplateInstance name(@Context UriInfo address) {
        return form(AuditFilter.typed(address.getQueryParameters()::getFirst), "", "");
    }

    /// @param replaces `<id>.<version>` of the query that gets a new version; empty for a new query
    @POST
    public Response save(
            @Context UriInfo address,
            @RestForm @DefaultValue("") String name,
            @RestForm @DefaultValue("") String replaces,
            @RestForm @DefaultValue("") String shared) {
        AuditFilter filter = AuditFilter.typed(address.getQueryParameters()::getFirst);
        if (!filter.isReadable()) throw new NotFoundException();
        SavedQuery.Draft draft = new SavedQuery.Draft(
                name.strip(),
                filter.wire(pageLanguage.zone()),
                !shared.isEmpty(),
                versionOf(replaces),
                filter.caseNumber().isEmpty() ? null : filter.caseNumber());
        try {
            SavedQuery saved = draft.basedOn() == null
                    ? gateway.saveQuery(draft)
                    : gateway.changeQuery(UUID.fromString(replaces.substring(0, replaces.indexOf('.'))), draft);
            return Response.seeOther(URI.create(LIST + "?saved=" + saved.id())).build();
        } catch (ClientWebApplicationException refusal) {
            String fault = GatewayFault.of(refusal).orElseThrow(() -> refusal).slug();
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(form(filter, name, fault))
                    .build();
        }
    }

    @GET
    @Path("/{id}")
    public TemplateInstance query(@PathParam("id") UUID id) {
        return page(gateway.query(id), "");
    }

    /// Another name, or other people who see it: a new version with the same filter.
    @POST
    @Path("/{id}")
    public Response change(
            @PathParam("id") UUID id,
            @RestForm @DefaultValue("") String name,
            @RestForm @DefaultValue("") String version,
            @RestForm @DefaultValue("") String shared) {
        SavedQuery current = gateway.query(id);
        try {
            gateway.changeQuery(
                    id,
                    new SavedQuery.Draft(
                            name.strip(), current.filter(), !shared.isEmpty(), versionOf("." + version), null));
        } catch (ClientWebApplicationException refusal) {
            String fault = GatewayFault.of(refusal).orElseThrow(() -> refusal).slug();
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(page(gateway.query(id), fault))
                    .build();
        }
        return Response.seeOther(URI.create(LIST + "?saved=" + id)).build();
    }

    @POST
    @Path("/{id}/deletion")
    public Response delete(@PathParam("id") UUID id) {
        gateway.deleteQuery(id);
        return Response.seeOther(URI.create(LIST + "?deleted=" + id)).build();
    }

    @POST
    @Path("/{id}/restoration")
    public Response restore(@PathParam("id") UUID id) {
        gateway.restoreQuery(id);
        return Response.seeOther(URI.create(LIST + "?saved=" + id)).build();
    }

    private TemplateInstance form(AuditFilter filter, String name, String fault) {
        List<SavedQuery> own = gateway.queries(null).queries().stream()
                .filter(SavedQuery::isYours)
                .toList();
        return Templates.save(filter, FilterFact.of(filter), own, name, fault);
    }

    private TemplateInstance page(SavedQuery query, String fault) {
        AuditFilter filter = AuditFilter.kept(query.filter(), pageLanguage.zone());
        return Templates.query(
                query,
                filter.pageAt(""),
                filter.at("/audit/exports/new"),
                FilterFact.of(filter),
                gateway.queryVersions(query.id()),
                fault);
    }

    /// The number after the dot; null where there is none.
    private static Integer versionOf(String replaces) {
        String version = replaces.substring(replaces.indexOf('.') + 1);
        if (replaces.isEmpty()) return null;
        if (!version.matches("[1-9][0-9]{0,8}")) throw new NotFoundException();
        return Integer.valueOf(version);
    }
}
