package org.nationalid.gateway.directauth;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.nationalid.gateway.authenticate.IdentifyCitizen;
import org.nationalid.gateway.authenticate.SendCode;
import org.nationalid.gateway.upstream.AuthService.SentCode;
import org.nationalid.gateway.upstream.IdentityService.Resolution;

/// Direct authentication for counters and kiosks. The client's signature over the request is what permits the call.
@Path("/")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class DirectAuthenticationResource {
    private static final String SIGNED = "application/jwt";

    private final AcceptSignedRequest acceptSignedRequest;
    private final IdentifyCitizen identifyCitizen;
    private final SendCode sendCode;
    private final AuthenticateDirectly authenticateDirectly;

    DirectAuthenticationResource(
            AcceptSignedRequest acceptSignedRequest,
            IdentifyCitizen identifyCitizen,
            SendCode sendCode,
            AuthenticateDirectly authenticateDirectly) {
        this.acceptSignedRequest = acceptSignedRequest;
        this.identifyCitizen = identifyCitizen;
        this.sendCode = sendCode;
        this.authenticateDirectly = authenticateDirectly;
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
}
