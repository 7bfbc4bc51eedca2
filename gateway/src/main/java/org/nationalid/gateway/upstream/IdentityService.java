package org.nationalid.gateway.upstream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.nationalid.platform.json.LenientReading;
import org.nationalid.platform.outbox.OutboxAcknowledgement;
import org.nationalid.platform.outbox.OutboxBatch;
import org.nationalid.platform.problem.ReceivedRefusal;
import org.nationalid.platform.service.Audience;
import org.nationalid.platform.service.ServiceTokenFilter;

/// Whose alias is this, are they active, and what are their attributes?
@RegisterRestClient(configKey = "identity")
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(LenientReading.class)
@RegisterProvider(ReceivedRefusal.class)
@Audience("identity-service")
@Path("/v1")
public interface IdentityService extends OutboxSource {
    @POST
    @Path("/resolutions")
    Resolution resolve(ResolutionRequest request);

    @POST
    @Path("/releases")
    Release release(ReleaseRequest request);

    @Override
    @GET
    @Path("/outbox")
    OutboxBatch pending(@QueryParam("after") UUID after, @QueryParam("limit") int limit);

    @Override
    @POST
    @Path("/outbox/acknowledgements")
    void acknowledge(OutboxAcknowledgement acknowledgement);

    /// Either the alias that was typed or the handle of an earlier resolution.
    record ResolutionRequest(String alias, String citizenHandle, String sector, boolean contact) {
        public static ResolutionRequest ofAlias(String alias, String sector) {
            return new ResolutionRequest(alias, null, sector, true);
        }

        public static ResolutionRequest ofHandle(String handle, String sector, boolean contact) {
            return new ResolutionRequest(null, handle, sector, contact);
        }

        @Override
        public String toString() {
            return "ResolutionRequest[sector=" + sector + "]";
        }
    }

    /// One person's references for the services of this request. Never stored by the gateway, except the handle.
    record Resolution(
            String authRef,
            String consentRef,
            String auditRef,
            String subject,
            String status,
            String citizenHandle,
            String language,
            Contact contact) {}

    /// Where a one-time code goes, and how to show that without showing it.
    record Contact(String sms, String masked) {
        @Override
        public String toString() {
            return "Contact[" + masked + "]";
        }
    }

    record ReleaseRequest(String citizenHandle, List<String> items) {}

    record Release(Map<String, Object> attributes) {}
}
