package org.nationalid.auth.fingerprint;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.nationalid.auth.factor.AuthRef;

/// HTTP face of binding fingers at enrolment.
@Path("/v1/fingerprint-authenticators")
@RolesAllowed("identity-service")
@RunOnVirtualThread
public class FingerprintAuthenticatorResource {
    private final BindFingerprints bindFingerprints;

    private final RemoveFingerprints removeFingerprints;

    FingerprintAuthenticatorResource(BindFingerprints bindFingerprints, RemoveFingerprints removeFingerprints) {
        this.bindFingerprints = bindFingerprints;
        this.removeFingerprints = removeFingerprints;
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(
            value = BindFingerprintsResponse.class,
            responseCode = "201",
            responseDescription = "Bound in place of all earlier fingers")
    @APIResponse(responseCode = "400", description = "finger-position-invalid")
    @APIResponse(
            responseCode = "422",
            description = "fingerprint-unreadable, fingerprint-impressions-differ, fingerprint-positions-swapped,"
                    + " fingerprint-repeated")
    @APIResponse(responseCode = "503", description = "fingerprint-busy, with Retry-After")
    public BindFingerprintsResponse bind(@NotNull @Valid BindFingerprintsRequest request) {
        return BindFingerprintsResponse.of(
                bindFingerprints.bind(new AuthRef(request.authRef()), request.positionedSamples()));
    }

    /// For enrolments that were never completed.
    @POST
    @Path("/removals")
    @ResponseStatus(204)
    public void remove(@NotNull @Valid RemoveFingerprintsRequest request) {
        removeFingerprints.remove(new AuthRef(request.authRef()), request.boundBefore());
    }
}
