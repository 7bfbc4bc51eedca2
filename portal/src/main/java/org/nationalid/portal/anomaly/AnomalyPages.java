package org.nationalid.portal.anomaly;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.ClientWebApplicationException;
import org.nationalid.pages.PageLanguage;
import org.nationalid.portal.anomaly.AnomalyGateway.FindingList;
import org.nationalid.portal.anomaly.AnomalyGateway.Judgement;
import org.nationalid.portal.anomaly.AnomalyGateway.Run;
import org.nationalid.portal.officer.RefusedAct;
import org.nationalid.portal.session.Visitor;

/// Findings of the nightly reports: read why, look at the rows, explain or raise.
@Path("/audit/anomalies")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class AnomalyPages {
    private static final int PAGE_SIZE = 20;
    private static final URI LIST = URI.create("/audit/anomalies");

    private final AnomalyGateway gateway;
    private final Visitor visitor;
    private final PageLanguage pageLanguage;

    AnomalyPages(@RestClient AnomalyGateway gateway, Visitor visitor, PageLanguage pageLanguage) {
        this.gateway = gateway;
        this.visitor = visitor;
        this.pageLanguage = pageLanguage;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(
                List<Finding> findings,
                UUID next,
                boolean isFirst,
                String state,
                String today,
                ZoneId zone,
                RefusedAct problem);
    }

    @GET
    public TemplateInstance list(
            @QueryParam("state") @DefaultValue("") String state, @QueryParam("cursor") UUID cursor) {
        onlyAuditors();
        return page(state, cursor, RefusedAct.NONE);
    }

    @POST
    @Path("/{id}/judgement")
    public Response judge(@PathParam("id") UUID id, @FormParam("state") String state, @FormParam("note") String note) {
        onlyAuditors();
        return done(() -> gateway.judge(id, new Judgement(state, note)));
    }

    @POST
    @Path("/runs")
    public Response run(@FormParam("day") String day) {
        onlyAuditors();
        return done(() -> gateway.run(new Run(day)));
    }

    private Response done(Runnable act) {
        try {
            act.run();
            return Response.seeOther(LIST).build();
        } catch (ClientWebApplicationException refusal) {
            RefusedAct problem = RefusedAct.of(refusal);
            return Response.status(problem.status())
                    .entity(page("", null, problem))
                    .build();
        }
    }

    private TemplateInstance page(String state, UUID cursor, RefusedAct problem) {
        FindingList page = gateway.list(state.isEmpty() ? null : state, PAGE_SIZE, cursor);
        return Templates.list(
                page.findings(),
                page.next(),
                cursor == null,
                state,
                LocalDate.now(ZoneOffset.UTC).toString(),
                pageLanguage.zone(),
                problem);
    }

    private void onlyAuditors() {
        if (!visitor.isAuditor()) throw new ForbiddenException();
    }
}
