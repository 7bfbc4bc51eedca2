package org.nationalid.portal.chart;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.ClientWebApplicationException;
import org.nationalid.pages.PageLanguage;
import org.nationalid.pages.RunsScripts;
import org.nationalid.portal.audit.AuditFilter;
import org.nationalid.portal.audit.FilterFact;
import org.nationalid.portal.gateway.AuditStatistics;
import org.nationalid.portal.gateway.Statistics;
import org.nationalid.portal.session.Visitor;

/// The search of the access log, counted. Looking at figures is an access too, and is logged as one.
@Path("/audit/charts")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class ChartPages {
    private final AuditStatistics statistics;
    private final Visitor visitor;
    private final PageLanguage pageLanguage;

    ChartPages(@RestClient AuditStatistics statistics, Visitor visitor, PageLanguage pageLanguage) {
        this.statistics = statistics;
        this.visitor = visitor;
        this.pageLanguage = pageLanguage;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        /// `found` is null, and `problem` says why, where nothing could be counted.
        static native TemplateInstance charts(
                AuditFilter filter, List<FilterFact> facts, Statistics found, String problem);
    }

    @GET
    @RunsScripts
    public Response charts(@Context UriInfo address) {
        if (!visitor.isAuditor()) throw new ForbiddenException();
        AuditFilter filter = AuditFilter.typed(address.getQueryParameters()::getFirst);
        if (!filter.isReadable()) return refusal(400, filter, words().timeWrong());
        try {
            Statistics found = statistics.count(
                    filter.wireWithCase(pageLanguage.zone()),
                    pageLanguage.zone().getId());
            return Response.ok(page(filter, found, null)).build();
        } catch (ClientWebApplicationException refused) {
            return switch (refused.getResponse().getStatus()) {
                case 400 -> refusal(400, filter, words().tooLong());
                case 422 -> refusal(422, filter, words().tooCostly());
                default -> throw refused;
            };
        }
    }

    private ChartMessages words() {
        return pageLanguage.messages(ChartMessages.class);
    }

    private static Response refusal(int status, AuditFilter filter, String problem) {
        return Response.status(status).entity(page(filter, null, problem)).build();
    }

    private static TemplateInstance page(AuditFilter filter, Statistics found, String problem) {
        return Templates.charts(filter, FilterFact.of(filter), found, problem);
    }
}
