package org.nationalid.portal.gateway;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// What the gateway publishes of the access log, to anybody.
@RegisterRestClient(configKey = "gateway")
@Path("/log")
public interface PublicLog {
    /// C2SP tlog-policy: the log's key, its witnesses, their quorum.
    @GET
    @Path("/policy")
    @Produces(MediaType.TEXT_PLAIN)
    String policy();
}
