package org.nationalid.auth.verification;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.nationalid.auth.identityblock.OpenIdentityBlock;

/// HTTP face of authentication: translates, never decides.
@Path("/v1/verifications")
@RolesAllowed("gateway")
@RunOnVirtualThread
public class VerificationResource {
    private final AuthenticateCitizen authenticateCitizen;
    private final OpenIdentityBlock openIdentityBlock;

    VerificationResource(AuthenticateCitizen authenticateCitizen, OpenIdentityBlock openIdentityBlock) {
        this.authenticateCitizen = authenticateCitizen;
        this.openIdentityBlock = openIdentityBlock;
    }

    @POST
    @APIResponseSchema(value = VerificationResponse.class, responseDescription = "Every factor is right")
    @APIResponse(
            responseCode = "400",
            description = "finger-position-invalid, identity-block-undecryptable, identity-block-stale, "
                    + "identity-block-replayed")
    @APIResponse(
            responseCode = "401",
            description = "otp-wrong, otp-expired, otp-already-used, otp-not-requested, "
                    + "fingerprint-not-enrolled, fingerprint-not-matching")
    @APIResponse(responseCode = "403", description = "otp-tries-exhausted; fingerprint-locked, with Retry-After")
    @APIResponse(
            responseCode = "422",
            description = "fingerprint-unreadable; the detail is for the person at the sensor")
    @APIResponse(responseCode = "503", description = "fingerprint-busy, with Retry-After")
    public VerificationResponse verify(@NotNull @Valid VerificationRequest request) {
        return switch (authenticateCitizen.authenticate(request.toAttempt(openIdentityBlock))) {
            case AuthenticationOutcome.Proven proof -> VerificationResponse.of(proof);
            case AuthenticationOutcome.Denied(var refusal) -> throw refusal;
        };
    }
}
