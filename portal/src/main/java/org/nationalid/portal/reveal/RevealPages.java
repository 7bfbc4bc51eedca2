package org.nationalid.portal.reveal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.FormParam;
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
import org.nationalid.pages.PageLanguage;
import org.nationalid.portal.officer.RefusedAct;
import org.nationalid.portal.reveal.RevealGateway.Decision;
import org.nationalid.portal.reveal.RevealGateway.Identity;
import org.nationalid.portal.reveal.RevealGateway.Look;
import org.nationalid.portal.reveal.RevealGateway.RevealList;
import org.nationalid.portal.session.Visitor;

/// One auditor asks who is behind a tag, an auditor of another unit decides, the first looks. What may be done is
/// decided behind the gateway; these pages offer it and tell why not.
@Path("/audit/reveals")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class RevealPages {
    private static final int PAGE_SIZE = 50;

    private final RevealGateway gateway;
    private final Visitor visitor;
    private final PageLanguage pageLanguage;

    RevealPages(@RestClient RevealGateway gateway, Visitor visitor, PageLanguage pageLanguage) {
        this.gateway = gateway;
        this.visitor = visitor;
        this.pageLanguage = pageLanguage;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(List<Reveal> reveals, UUID next, boolean isFirst);

        static native TemplateInstance ask(AskForm form, RefusedAct problem);

        static native TemplateInstance show(Reveal reveal, Identity identity, RefusedAct problem);
    }

    @GET
    public TemplateInstance list(@QueryParam("cursor") UUID cursor) {
        onlyAuditors();
        RevealList page = gateway.list(PAGE_SIZE, cursor);
        return Templates.list(page.reveals(), page.next(), cursor == null);
    }

    @GET
    @Path("/new")
    public TemplateInstance ask(@QueryParam("tag") @DefaultValue("") String tag) {
        onlyAuditors();
        return Templates.ask(AskForm.about(tag), RefusedAct.NONE);
    }

    @POST
    public Response request(@BeanParam AskForm form) {
        onlyAuditors();
        if (!form.isReadable()) return refused(Templates.ask(form, RefusedAct.at("disclose_after")), 400);
        try {
            return to(gateway.request(form.toReveal(pageLanguage.zone())).id());
        } catch (ClientWebApplicationException refusal) {
            RefusedAct problem = RefusedAct.of(refusal);
            return refused(Templates.ask(form, problem), problem.status());
        }
    }

    @GET
    @Path("/{id}")
    public TemplateInstance show(@PathParam("id") UUID id) {
        onlyAuditors();
        return Templates.show(gateway.find(id), null, RefusedAct.NONE);
    }

    @POST
    @Path("/{id}/decision")
    public Response decide(
            @PathParam("id") UUID id, @FormParam("decision") String decision, @FormParam("note") String note) {
        onlyAuditors();
        Decision given = new Decision(note == null || note.isBlank() ? null : note.strip());
        try {
            switch (decision == null ? "" : decision) {
                case "approve" -> gateway.approve(id, given);
                case "refuse" -> gateway.refuse(id, given);
                case "withdraw" -> gateway.withdraw(id, given);
                default -> throw new NotFoundException();
            }
            return to(id);
        } catch (ClientWebApplicationException refusal) {
            return refused(id, refusal);
        }
    }

    /// Answered at once and not kept by the browser: each look is an entry of its own.
    @POST
    @Path("/{id}/identities")
    public Response see(@PathParam("id") UUID id, @FormParam("tag") String tag) {
        onlyAuditors();
        try {
            Identity identity = gateway.see(id, new Look(tag));
            return Response.ok(Templates.show(gateway.find(id), identity, RefusedAct.NONE))
                    .build();
        } catch (ClientWebApplicationException refusal) {
            return refused(id, refusal);
        }
    }

    private Response refused(UUID id, ClientWebApplicationException refusal) {
        RefusedAct problem = RefusedAct.of(refusal);
        return refused(Templates.show(gateway.find(id), null, problem), problem.status());
    }

    private static Response refused(TemplateInstance page, int status) {
        return Response.status(status).entity(page).build();
    }

    private static Response to(UUID id) {
        return Response.seeOther(URI.create("/audit/reveals/" + id)).build();
    }

    private void onlyAuditors() {
        if (!visitor.isAuditor()) throw new ForbiddenException();
    }
}
