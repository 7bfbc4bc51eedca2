package org.nationalid.gateway.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.nationalid.platform.json.LenientReading;
import org.nationalid.platform.problem.ReceivedRefusal;
import org.nationalid.platform.service.Audience;
import org.nationalid.platform.service.ServiceTokenFilter;

/// identity-service as the conductor of enrolment. Apart from [IdentityService] because it may take its time.
@RegisterRestClient(configKey = "enrolment")
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(LenientReading.class)
@RegisterProvider(ReceivedRefusal.class)
@Audience("identity-service")
@Path("/v1/enrolments")
public interface EnrolmentService {
    /// The key as it came: identity-service says whether it is one.
    @POST
    JsonNode enrol(@HeaderParam("Idempotency-Key") String idempotencyKey, JsonNode enrolment);
}
