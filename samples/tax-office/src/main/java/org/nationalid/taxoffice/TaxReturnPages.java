package org.nationalid.taxoffice;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OidcSession;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.ClientWebApplicationException;

/// The whole application. `@Authenticated` is what sends a citizen to National ID and back.
@Path("/")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class TaxReturnPages {
    private final AccessTokenCredential accessToken;
    private final Userinfo userinfo;
    private final OidcSession session;

    TaxReturnPages(AccessTokenCredential accessToken, @RestClient Userinfo userinfo, OidcSession session) {
        this.accessToken = accessToken;
        this.userinfo = userinfo;
        this.session = session;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance home(boolean signInRefused);

        static native TemplateInstance notFound();

        static native TemplateInstance taxReturn(SignedInCitizen citizen, GrantedData data);
    }

    @GET
    @PermitAll
    public TemplateInstance home() {
        return Templates.home(false);
    }

    /// National ID sends a citizen here who said no.
    @GET
    @Path("not-signed-in")
    @PermitAll
    public TemplateInstance notSignedIn() {
        return Templates.home(true);
    }

    @GET
    @Path("tax-return")
    @Authenticated
    public TemplateInstance taxReturn() {
        return Templates.taxReturn(SignedInCitizen.of(session.getIdToken()), askForData());
    }

    @POST
    @Path("sign-out")
    @Authenticated
    public Response signOut() {
        session.logout().await().indefinitely();
        return Response.seeOther(URI.create("/")).build();
    }

    /// At every view anew: the citizen may have withdrawn the consent since the last one.
    private GrantedData askForData() {
        try {
            return GrantedData.of(userinfo.of("Bearer " + accessToken.getToken()));
        } catch (ClientWebApplicationException refusal) {
            return switch (refusal.getResponse().getStatus()) {
                case 401 -> GrantedData.SESSION_OVER;
                case 403 -> whyRefused(refusal.getResponse());
                default -> GrantedData.UNAVAILABLE;
            };
        } catch (ProcessingException unreachable) {
            return GrantedData.UNAVAILABLE;
        }
    }

    /// OAuth has one error for all of them; the member `reason` tells them apart.
    private static GrantedData whyRefused(Response refusal) {
        JsonNode error = refusal.readEntity(JsonNode.class);
        return switch (error.path("reason").asText()) {
            case "consent-withdrawn-or-expired" -> GrantedData.WITHDRAWN;
            case "identity-not-active" -> GrantedData.IDENTITY_NOT_ACTIVE;
            default -> GrantedData.UNAVAILABLE;
        };
    }
}
