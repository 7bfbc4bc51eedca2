package org.nationalid.gateway.directauth;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.nationalid.gateway.authenticate.IdentifyCitizen;
import org.nationalid.gateway.authenticate.SendCode;
import org.nationalid.gateway.limit.RefusedRequests;
import org.nationalid.gateway.upstream.AuthService.SentCode;
import org.nationalid.gateway.upstream.IdentityService.Resolution;
import org.nationalid.platform.problem.Refusal;

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
    private final RefusedRequests refusedRequests;

    DirectAuthenticationResource(
            AcceptSignedRequest acceptSignedRequest,
            IdentifyCitizen identifyCitizen,
            SendCode sendCode,
            AuthenticateDirectly authenticateDirectly,
            RefusedRequests refusedRequests) {
        this.acceptSignedRequest = acceptSignedRequest;
        this.identifyCitizen = identifyCitizen;
        this.sendCode = sendCode;
        this.authenticateDirectly = authenticateDirectly;
        this.refusedRequests = refusedRequests;
    }

    @POST
    @Path("v1/one-time-passwords")
    @Consumes(SIGNED)
    public Response sendCode(String body) {
        return writingDownRefusals(() -> send(acceptSignedRequest.accept(body)));
    }

    private Response send(SignedRequest request) {
        Resolution citizen = identifyCitizen.byAlias(
                request.party(), request.alias(), request.txn().toString());
        SentCode sent = sendCode.send(request.party(), citizen, request.txn());
        return Response.status(Response.Status.CREATED)
                .entity(new SentCodeResponse(request.txn(), citizen.contact().masked(), sent.expiresAt()))
                .build();
    }

    @POST
    @Path("v1/authentications")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = DirectAuthenticationResponse.class)))
    @Consumes(SIGNED)
    public Response authenticate(String body) {
        DirectAuthenticationResponse answer =
                writingDownRefusals(() -> authenticateDirectly.authenticate(acceptSignedRequest.accept(body)));
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        return Response.ok(answer).cacheControl(never).build();
    }

    /// Whatever the request itself has wrong is written down here, once; later refusals by whoever refuses.
    private <T> T writingDownRefusals(Supplier<T> step) {
        try {
            return step.get();
        } catch (Refusal refusal) {
            if (refusal.code() instanceof DirectRefusal fault && fault.isOfTheRequest()) {
                refusedRequests.writeDown(fault.slug());
            }
            throw refusal;
        }
    }
}
