package org.nationalid.gateway.directauth;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.nationalid.gateway.authenticate.IdentifyCitizen;
import org.nationalid.gateway.authenticate.SendCode;
import org.nationalid.gateway.upstream.AuthService;
import org.nationalid.gateway.upstream.AuthService.SentCode;
import org.nationalid.gateway.upstream.IdentityService.Resolution;

/// Direct authentication for counters and kiosks. The client's signature over the request is what permits the call.
@Path("/")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class DirectAuthenticationResource {
    private static final String SIGNED = "application/jwt";
    private static final int KEYS_CACHED_SECONDS = 300;

    private final AcceptSignedRequest acceptSignedRequest;
    private final IdentifyCitizen identifyCitizen;
    private final SendCode sendCode;
    private final AuthenticateDirectly authenticateDirectly;
    private final AuthService auth;

    DirectAuthenticationResource(
            AcceptSignedRequest acceptSignedRequest,
            IdentifyCitizen identifyCitizen,
            SendCode sendCode,
            AuthenticateDirectly authenticateDirectly,
            @RestClient AuthService auth) {
        this.acceptSignedRequest = acceptSignedRequest;
        this.identifyCitizen = identifyCitizen;
        this.sendCode = sendCode;
        this.authenticateDirectly = authenticateDirectly;
        this.auth = auth;
    }

    @POST
    @Path("v1/one-time-passwords")
    @Consumes(SIGNED)
    public Response sendCode(String body) {
        SignedRequest request = acceptSignedRequest.accept(body);
        Resolution citizen = identifyCitizen.byAlias(
                request.party(), request.alias(), request.txn().toString());
        SentCode sent = sendCode.send(request.party(), citizen, request.txn());
        return Response.status(Response.Status.CREATED)
                .entity(new SentCodeResponse(request.txn(), citizen.contact().masked(), sent.expiresAt()))
                .build();
    }

    @POST
    @Path("v1/authentications")
    @Consumes(SIGNED)
    public DirectAuthenticationResponse authenticate(String body) {
        return authenticateDirectly.authenticate(acceptSignedRequest.accept(body));
    }

    /// The keys to which a capture client seals what it captured.
    @GET
    @Path(".well-known/identity-block-jwks.json")
    public Response identityBlockKeys() {
        JsonNode keys = auth.identityBlockKeys();
        CacheControl cache = new CacheControl();
        cache.setMaxAge(KEYS_CACHED_SECONDS);
        return Response.ok(keys).cacheControl(cache).build();
    }
}
