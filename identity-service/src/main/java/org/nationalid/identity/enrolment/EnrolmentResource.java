package org.nationalid.identity.enrolment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
    public EnrolmentResponse enrol(
            @HeaderParam("Idempotency-Key") String idempotencyKey, @NotNull @Valid EnrolmentRequest request) {
        return enrolCitizen.enrol(idempotencyKey, request);
    }
}
