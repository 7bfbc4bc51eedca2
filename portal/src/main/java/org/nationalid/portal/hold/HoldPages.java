package org.nationalid.portal.hold;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.ClientWebApplicationException;
import org.nationalid.pages.PageLanguage;
import org.nationalid.portal.hold.HoldGateway.Hold;
import org.nationalid.portal.hold.HoldGateway.HoldList;
import org.nationalid.portal.hold.HoldGateway.Lifting;
import org.nationalid.portal.officer.RefusedAct;
import org.nationalid.portal.session.Visitor;

/// Legal holds: place one, see all, lift one; and by which rule the rest ends.
@Path("/audit/holds")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class HoldPages {
    private static final int PAGE_SIZE = 20;
    private static final URI LIST = URI.create("/audit/holds");

    private final HoldGateway gateway;
    private final Visitor visitor;
    private final PageLanguage pageLanguage;

    HoldPages(@RestClient HoldGateway gateway, Visitor visitor, PageLanguage pageLanguage) {
        this.gateway = gateway;
        this.visitor = visitor;
        this.pageLanguage = pageLanguage;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(
                List<Hold> holds, Retention retention, UUID next, boolean isFirst, RefusedAct problem);

        static native TemplateInstance place(HoldForm form, RefusedAct problem);
    }

    @GET
    public TemplateInstance list(@QueryParam("cursor") UUID cursor) {
        onlyAuditors();
        return page(cursor, RefusedAct.NONE);
    }

    @GET
    @Path("/new")
    public TemplateInstance place() {
        onlyAuditors();
        return Templates.place(HoldForm.empty(), RefusedAct.NONE);
    }

    @POST
    public Response place(@BeanParam HoldForm form) {
        onlyAuditors();
        if (!form.isReadable()) return refused(Templates.place(form, RefusedAct.at("until")), 400);
        try {
            gateway.place(form.toHold(pageLanguage.zone()));
            return Response.seeOther(LIST).build();
        } catch (ClientWebApplicationException refusal) {
            RefusedAct problem = RefusedAct.of(refusal);
            return refused(Templates.place(form, problem), problem.status());
        }
    }

    @POST
    @Path("/{id}/lifting")
    public Response lift(@PathParam("id") UUID id, @FormParam("case_number") String caseNumber) {
        onlyAuditors();
        try {
            gateway.lift(id, new Lifting(caseNumber));
            return Response.seeOther(LIST).build();
        } catch (ClientWebApplicationException refusal) {
            RefusedAct problem = RefusedAct.of(refusal);
            return refused(page(null, problem), problem.status());
        }
    }

    private TemplateInstance page(UUID cursor, RefusedAct problem) {
        HoldList page = gateway.list(PAGE_SIZE, cursor);
        return Templates.list(page.holds(), gateway.retention(), page.next(), cursor == null, problem);
    }

    private static Response refused(TemplateInstance page, int status) {
        return Response.status(status).entity(page).build();
    }

    private void onlyAuditors() {
        if (!visitor.isAuditor()) throw new ForbiddenException();
    }
}
