package org.nationalid.identity.binding;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.nationalid.platform.json.LenientReading;
import org.nationalid.platform.service.Audience;
import org.nationalid.platform.service.ServiceTokenFilter;

/// The part of auth-service that enrolment needs. Binding again replaces what was bound
/// before.
@Path("/v1/fingerprint-authenticators")
@RegisterRestClient(configKey = "auth")
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(LenientReading.class)
@Audience("auth-service")
public interface FingerprintAuthenticators {
    @POST
    BoundFingers bind(BindingRequest request);

    @POST
    @Path("/removals")
    void remove(RemovalRequest request);
}
