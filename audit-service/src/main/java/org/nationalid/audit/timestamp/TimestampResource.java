package org.nationalid.audit.timestamp;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// The stamps of the newest log as files, for `openssl ts -verify`; the gateway shows them to the public under the same
/// paths. Those of each log have a lasting address at [TimestampOfHalfYearResource].
@Path("/log/timestamps")
@RolesAllowed("gateway")
@RunOnVirtualThread
public class TimestampResource {
    private static final String BRIEFLY = "public, max-age=1";

    private final FindStamps findStamps;

    TimestampResource(FindStamps findStamps) {
        this.findStamps = findStamps;
    }

    @GET
    @Produces(StampFile.TEXT)
    @Operation(summary = "Stamped checkpoints, newest first: one line of size and time each")
    public String list() {
        return StampFile.list(findStamps.all(Optional.empty()));
    }

    @GET
    @Path("/{size:[0-9]{1,18}}.checkpoint")
    @Produces(StampFile.TEXT)
    @Operation(summary = "The checkpoint that was stamped, to the byte")
    public Response checkpoint(@PathParam("size") long size) {
        return StampFile.of(findStamps.find(Optional.empty(), size).note().toString(), BRIEFLY);
    }

    @GET
    @Path("/{size:[0-9]{1,18}}.tsr")
    @Produces(StampFile.RESPONSE)
    @Operation(summary = "The authority's answer over that checkpoint (RFC 3161 TimeStampResp)")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = StampFile.RESPONSE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response stamp(@PathParam("size") long size) {
        return StampFile.of(findStamps.find(Optional.empty(), size).response(), BRIEFLY);
    }
}
