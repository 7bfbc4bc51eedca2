package org.nationalid.gateway.directauth;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.nationalid.gateway.upstream.AuthService;

/// The keys to which a capture client seals what it captured. A class of its own, because JAX-RS chooses the class with
/// the longest matching path first (§3.7.2) and `/.well-known` belongs to discovery.
@Path("/.well-known/identity-block-jwks.json")
@PermitAll
@Tag(name = "Direct Authentication Resource")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class IdentityBlockKeysResource {
    private static final int CACHED_SECONDS = 300;

    private final AuthService auth;

    IdentityBlockKeysResource(@RestClient AuthService auth) {
        this.auth = auth;
    }

    @GET
    public Response identityBlockKeys() {
        JsonNode keys = auth.identityBlockKeys();
        CacheControl cache = new CacheControl();
        cache.setMaxAge(CACHED_SECONDS);
        return Response.ok(keys).cacheControl(cache).build();
    }
}
