package org.nationalid.gateway.publiclog;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.nationalid.gateway.upstream.AuditService;

/// Checkpoint, policy, tiles and entry bundles (C2SP), and time stamps (RFC 3161). They hold commitments and hashes,
/// nothing personal.
@Path("/log")
@PermitAll
@RunOnVirtualThread
public class PublicLogResource {
    /// Of the newest log, or of the half-year that stands before them.
    private static final String FILES = "policy|(?:[0-9]{4}h[12]/)?(?:checkpoint|vkey|tile/[a-z0-9/]+(?:[.]p/[0-9]+)?"
            + "|timestamps(?:/[0-9]+[.](?:tsr|checkpoint))?)";

    private final AuditService audit;

    PublicLogResource(@RestClient AuditService audit) {
        this.audit = audit;
    }

    @GET
    @Path("/{file:" + FILES + "}")
    public Response file(@PathParam("file") String file) {
        try (Response original = audit.log(file)) {
            MediaType type = original.getMediaType();
            Response.ResponseBuilder copy = Response.ok(original.readEntity(byte[].class))
                    .type(type == null ? MediaType.APPLICATION_OCTET_STREAM_TYPE : type);
            String caching = original.getHeaderString(HttpHeaders.CACHE_CONTROL);
            return (caching == null ? copy : copy.header(HttpHeaders.CACHE_CONTROL, caching)).build();
        }
    }
}
