package org.nationalid.auth.otp;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;

/// HTTP face of sending a code.
@Path("/v1/one-time-passwords")
@RolesAllowed("gateway")
@RunOnVirtualThread
public class OneTimePasswordResource {
    private final RequestOneTimePassword requestOneTimePassword;

    OneTimePasswordResource(RequestOneTimePassword requestOneTimePassword) {
        this.requestOneTimePassword = requestOneTimePassword;
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = OneTimePasswordResponse.class, responseCode = "201", responseDescription = "Sent")
    @APIResponse(responseCode = "401", description = "The transaction was already used: otp-already-used")
    @APIResponse(responseCode = "403", description = "Too many wrong tries in this transaction: otp-tries-exhausted")
    @APIResponse(responseCode = "429", description = "otp-sent-too-often, with Retry-After")
    @APIResponse(responseCode = "503", description = "otp-not-delivered; nothing usable is left behind")
    public OneTimePasswordResponse request(@NotNull @Valid OneTimePasswordRequest request) {
        RequestOneTimePassword.Sent sent = requestOneTimePassword.request(request.use(), request.destination());
        return new OneTimePasswordResponse(request.transactionId(), sent.expiresAt(), sent.triesLeft());
    }
}
