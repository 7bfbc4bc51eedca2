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

/// The newest log as C2SP tlog-tiles; the gateway shows it to the public under the same paths. Nothing here may be kept
/// for long, because one day the same address is another log's; each log's own address is [LogOfHalfYearResource]'s.
@Path("/log")
@RolesAllowed("gateway")
@RunOnVirtualThread
public class LogResource {
    static final String TEXT = "text/plain;charset=utf-8";
    static final String BRIEFLY = "public, max-age=1";

    private final PublishedLog log;
    private final LogIdentity identity;

    LogResource(PublishedLog log, LogIdentity identity) {
        this.log = log;
        this.identity = identity;
    }

    @GET
    @Path("/checkpoint")
    @Produces(TEXT)
    @Operation(summary = "The last signed checkpoint of the newest log (C2SP tlog-checkpoint)")
    public Response checkpoint() {
        return briefly(newest().note().toString());
    }

    @GET
    @Path("/tile/{path:.+}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "A tile or an entry bundle of the newest log (C2SP tlog-tiles)")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response tile(@PathParam("path") String path) {
        return briefly(log.tile(newest(), "tile/" + path).orElseThrow(() -> new Refusal(LogRefusal.TILE_NOT_FOUND)));
    }

    @GET
    @Path("/vkey")
    @Produces(TEXT)
    @Operation(summary = "The key that verifies checkpoints of the newest log (C2SP signed-note vkey)")
    public Response verifierKey() {
        return briefly(identity.verifierKey(newest().origin()).orElseThrow() + "\n");
    }

    private PublishedCheckpoint newest() {
        return log.newest().orElseThrow(() -> new Refusal(LogRefusal.CHECKPOINT_NOT_FOUND));
    }

    private static Response briefly(Object body) {
        return Response.ok(body).header(HttpHeaders.CACHE_CONTROL, BRIEFLY).build();
    }
}
