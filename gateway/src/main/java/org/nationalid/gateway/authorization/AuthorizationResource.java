package org.nationalid.gateway.authorization;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nationalid.gateway.authorization.AuthorizationOutcome.Acceptable;
import org.nationalid.gateway.authorization.AuthorizationOutcome.ShownHere;
import org.nationalid.gateway.authorization.AuthorizationOutcome.ToldToClient;
import org.nationalid.gateway.limit.RefusedRequests;
import org.nationalid.gateway.signin.BeginSignIn;
import org.nationalid.gateway.signin.BeginSignIn.BegunSignIn;
import org.nationalid.gateway.signin.BrowserCookie;
import org.nationalid.gateway.signin.RefusalPage;

/// The authorization endpoint (OpenID Connect Core §3.1.2), by GET and POST.
@Path("/authorize")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class AuthorizationResource {
    private final ValidateAuthorizationRequest validateAuthorizationRequest;
    private final BeginSignIn beginSignIn;
    private final BrowserCookie browserCookie;
    private final RefusalPage refusalPage;
    private final RefusedRequests refusedRequests;

    AuthorizationResource(
            ValidateAuthorizationRequest validateAuthorizationRequest,
            BeginSignIn beginSignIn,
            BrowserCookie browserCookie,
            RefusalPage refusalPage,
            RefusedRequests refusedRequests) {
        this.validateAuthorizationRequest = validateAuthorizationRequest;
        this.beginSignIn = beginSignIn;
        this.browserCookie = browserCookie;
        this.refusalPage = refusalPage;
        this.refusedRequests = refusedRequests;
    }

    @GET
    @Operation(operationId = "authorizeByGet")
    public Response authorizeByGet(@Context UriInfo address) {
        return refusalPage.guarded(() -> answer(address.getQueryParameters()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(operationId = "authorizeByPost")
    public Response authorizeByPost(MultivaluedMap<String, String> form) {
        return refusalPage.guarded(() -> answer(form));
    }

    private Response answer(Map<String, List<String>> parameters) {
        return switch (validateAuthorizationRequest.validate(parameters)) {
            case Acceptable(var request, var party) -> {
                BegunSignIn begun = beginSignIn.begin(request, party);
                yield Response.seeOther(URI.create("/sign-in/" + begun.interaction()))
                        .cookie(browserCookie.carrying(begun.interaction(), begun.browserSecret()))
                        .build();
            }
            case ToldToClient(var redirect, var clientId, var reason) -> {
                refusedRequests.writeDown(reason, clientId);
                yield Response.seeOther(redirect).build();
            }
            case ShownHere(var refusal) -> {
                refusedRequests.writeDown(refusal.slug());
                yield refusalPage.faulty(refusal);
            }
        };
    }
}
