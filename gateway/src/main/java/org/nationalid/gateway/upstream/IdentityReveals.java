package org.nationalid.gateway.upstream;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.nationalid.platform.json.LenientReading;
import org.nationalid.platform.problem.ReceivedRefusal;
import org.nationalid.platform.service.Audience;
import org.nationalid.platform.service.ServiceTokenFilter;

/// Who is the person that the access log knows by this reference?
@RegisterRestClient(configKey = "identity")
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(LenientReading.class)
@RegisterProvider(ReceivedRefusal.class)
@Audience("identity-service")
@Path("/v1/reveals")
public interface IdentityReveals {
    @POST
    Identity reveal(Who who);

    record Who(String auditRef) {}

    record Identity(String name, String nativeName, String nativeLanguage, String birthdate, String status) {
        @Override
        public String toString() {
            return "Identity[•••]";
        }
    }
}
