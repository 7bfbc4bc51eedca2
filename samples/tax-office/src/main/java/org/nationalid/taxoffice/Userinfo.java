package org.nationalid.taxoffice;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// The UserInfo endpoint (OpenID Connect Core §5.3): exactly the items that the citizen granted, as of now.
@RegisterRestClient(configKey = "userinfo")
@Path("/userinfo")
public interface Userinfo {
    @GET
    Map<String, Object> of(@HeaderParam("Authorization") String bearerToken);
}
