package org.nationalid.gateway.enrolment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.nationalid.gateway.relyingparty.Scopes;

/// The registrar's door. The document is identity-service's own; the gateway adds who enrols and to which key of the
/// station the enrolment slip is sealed, and reads nothing else of it.
@Path("/v1/enrolments")
@RolesAllowed(Scopes.ENROLMENT)
@RunOnVirtualThread
public class EnrolmentResource {
    private final EnrolCitizen enrolCitizen;

    EnrolmentResource(EnrolCitizen enrolCitizen) {
        this.enrolCitizen = enrolCitizen;
    }

    @POST
    public Response enrol(@HeaderParam("Idempotency-Key") String idempotencyKey, @NotNull ObjectNode enrolment) {
        JsonNode enrolled = enrolCitizen.enrol(idempotencyKey, enrolment);
        return Response.status(Response.Status.CREATED).entity(enrolled).build();
    }
}
