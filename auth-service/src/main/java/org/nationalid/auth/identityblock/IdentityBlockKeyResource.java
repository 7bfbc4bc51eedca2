package org.nationalid.auth.identityblock;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;

/// The JWK set that capture clients encrypt to; the gateway publishes it.
@Path("/v1/identity-block-keys")
@RolesAllowed("gateway")
@RunOnVirtualThread
public class IdentityBlockKeyResource {
    private final IdentityBlockKey key;

    IdentityBlockKeyResource(IdentityBlockKey key) {
        this.key = key;
    }

    @GET
    public Map<String, Object> keys() {
        return key.published();
    }
}
