package org.nationalid.audit.log;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.nationalid.platform.problem.Refusal;

/// The log as C2SP tlog-tiles; the gateway shows it to the public under the same paths.
@Path("/log")
@RolesAllowed("gateway")
@RunOnVirtualThread
public class LogResource {
    private static final String TEXT = "text/plain;charset=utf-8";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String BRIEFLY = "public, max-age=1";

    private final PublishedLog log;
    private final LogIdentity identity;

    LogResource(PublishedLog log, LogIdentity identity) {
        this.log = log;
        this.identity = identity;
    }

    @GET
    @Path("/checkpoint")
    @Produces(TEXT)
    @Operation(summary = "The last signed checkpoint (C2SP tlog-checkpoint)")
    public Response checkpoint() {
        String note = log.checkpoint()
                .orElseThrow(() -> new Refusal(LogRefusal.CHECKPOINT_NOT_FOUND))
                .toString();
        return Response.ok(note).header(HttpHeaders.CACHE_CONTROL, BRIEFLY).build();
    }

    @GET
    @Path("/tile/{path:.+}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "A tile or an entry bundle (C2SP tlog-tiles)")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response tile(@PathParam("path") String path) {
        byte[] bytes = log.tile("tile/" + path).orElseThrow(() -> new Refusal(LogRefusal.TILE_NOT_FOUND));
        return Response.ok(bytes).header(HttpHeaders.CACHE_CONTROL, FOR_EVER).build();
    }

    @GET
    @Path("/vkey")
    @Produces(TEXT)
    @Operation(summary = "The key that verifies checkpoints (C2SP signed-note vkey)")
    public String verifierKey() {
        return identity.verifierKey() + "\n";
    }
}
