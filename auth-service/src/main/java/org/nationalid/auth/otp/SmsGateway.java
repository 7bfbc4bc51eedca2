package org.nationalid.auth.otp;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// `POST {nid.auth.sms.url}/messages`; any 2xx means accepted.
@RegisterRestClient(configKey = "sms")
@Path("/messages")
public interface SmsGateway {
    @POST
    void accept(ShortMessage message);
}
