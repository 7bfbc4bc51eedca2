package org.nationalid.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;

/// Pages as an application would write them.
@Path("/")
public class SamplePages {
    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance sample(String problem);
    }

    private final FormTargets formTargets;

    SamplePages(FormTargets formTargets) {
        this.formTargets = formTargets;
    }

    @GET
    @Path("plain")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance plain() {
        return Templates.sample(null);
    }

    @POST
    @Path("refused")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance refused() {
        return Templates.sample("Ticks are <b>needed</b>");
    }

    @POST
    @Path("accepted")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance accepted() {
        return Templates.sample(null);
    }

    @GET
    @Path("leaving")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance leaving() {
        formTargets.allow(URI.create("http://127.0.0.1:8091/callback?x=1"));
        return Templates.sample(null);
    }

    @GET
    @Path("running")
    @RunsScripts
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance running() {
        return Templates.sample(null);
    }

    @GET
    @Path("asking")
    @RunsAskingScripts
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance asking() {
        return Templates.sample(null);
    }

    @GET
    @Path("data")
    @Produces(MediaType.TEXT_PLAIN)
    public String data() {
        return "not a page";
    }
}
