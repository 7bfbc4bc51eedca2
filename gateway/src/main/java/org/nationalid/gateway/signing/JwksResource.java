package org.nationalid.gateway.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;

/// The public token-signing keys.
@Path("/jwks")
@PermitAll
public class JwksResource {
    private static final int CACHED_SECONDS = 300;

    private final String keys;

    JwksResource(SigningKeys signingKeys) {
        keys = signingKeys.published().toString(true);
    }

    @GET
    @Produces("application/jwk-set+json")
    public Response keys() {
        CacheControl cache = new CacheControl();
        cache.setMaxAge(CACHED_SECONDS);
        return Response.ok(keys).cacheControl(cache).build();
    }
}
