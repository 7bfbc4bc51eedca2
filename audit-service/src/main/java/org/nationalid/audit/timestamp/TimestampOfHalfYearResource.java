package org.nationalid.audit.timestamp;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.nationalid.transparencylog.series.HalfYear;

/// The stamps of one half-year's log, under an address that stays its own.
@Path("/log/{half_year:" + HalfYear.NAMES + "}/timestamps")
@RolesAllowed("gateway")
@RunOnVirtualThread
public class TimestampOfHalfYearResource {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final FindStamps findStamps;

    TimestampOfHalfYearResource(FindStamps findStamps) {
        this.findStamps = findStamps;
    }

    @GET
    @Produces(StampFile.TEXT)
    @Operation(summary = "Stamped checkpoints of that log, newest first: one line of size and time each")
    public String list(@PathParam("half_year") String halfYear) {
        return StampFile.list(findStamps.all(HalfYear.parse(halfYear)));
    }

    @GET
    @Path("/{size:[0-9]{1,18}}.checkpoint")
    @Produces(StampFile.TEXT)
    @Operation(summary = "The checkpoint that was stamped, to the byte")
    public Response checkpoint(@PathParam("half_year") String halfYear, @PathParam("size") long size) {
        return StampFile.of(
                findStamps.find(HalfYear.parse(halfYear), size).note().toString(), FOR_EVER);
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
    public Response stamp(@PathParam("half_year") String halfYear, @PathParam("size") long size) {
        return StampFile.of(findStamps.find(HalfYear.parse(halfYear), size).response(), FOR_EVER);
    }
}
