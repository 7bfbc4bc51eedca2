package org.nationalid.identity.enrolment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;

/// HTTP face of enrolment.
@Path("/v1/enrolments")
@RolesAllowed("gateway")
@RunOnVirtualThread
public class EnrolmentResource {
    private final EnrolCitizen enrolCitizen;

    EnrolmentResource(EnrolCitizen enrolCitizen) {
        this.enrolCitizen = enrolCitizen;
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Enrol a person; the same Idempotency-Key gives the same enrolment")
    @APIResponseSchema(value = EnrolmentResponse.class, responseCode = "201", responseDescription = "Enrolled")
    @APIResponse(
            responseCode = "400",
            description =
                    "request-invalid, request-malformed, idempotency-key-invalid, name-invalid, birthdate-invalid,"
                            + " phone-invalid, address-invalid, slip-key-invalid, finger-position-invalid")
    @APIResponse(responseCode = "409", description = "possible-duplicate, duplicate-confirmed")
    @APIResponse(
            responseCode = "422",
            description = "fingers-too-few, idempotency-key-reused, fingerprint-unreadable,"
                    + " fingerprint-impressions-differ, fingerprint-positions-swapped, fingerprint-repeated")
    @APIResponse(responseCode = "503", description = "authenticators-unavailable, fingerprint-busy")
    public EnrolmentResponse enrol(
            @HeaderParam("Idempotency-Key") String idempotencyKey, @NotNull @Valid EnrolmentRequest request) {
        return enrolCitizen.enrol(idempotencyKey, request);
    }
}
