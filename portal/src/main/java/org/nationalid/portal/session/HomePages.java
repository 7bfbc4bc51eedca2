package org.nationalid.portal.session;

import io.quarkus.oidc.OidcSession;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.nationalid.portal.problem.ProblemPage;

/// The front door: what the portal offers, in and out.
@Path("/")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class HomePages {
    private static final URI HOME = URI.create("/");

    private final OidcSession session;
    private final ProblemPage problemPage;

    HomePages(OidcSession session, ProblemPage problemPage) {
        this.session = session;
        this.problemPage = problemPage;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance home(boolean hasLeft);
    }

    @GET
    @PermitAll
    public TemplateInstance home() {
        return Templates.home(false);
    }

    /// Being asked for is enough: whoever arrives here has signed in on the way.
    @GET
    @Path("sign-in")
    @Authenticated
    public Response signIn() {
        return Response.seeOther(HOME).build();
    }

    @POST
    @Path("sign-out")
    @Authenticated
    public Response signOut() {
        session.logout().await().indefinitely();
        return Response.seeOther(URI.create("/signed-out")).build();
    }

    @GET
    @Path("signed-out")
    @PermitAll
    public TemplateInstance signedOut() {
        return Templates.home(true);
    }

    /// Where the gateway's refusal ends: the citizen said no, or the sign-in could not be finished.
    @GET
    @Path("sign-in-refused")
    @PermitAll
    public Response signInRefused() {
        return problemPage.signInRefused();
    }
}
