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
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.transparencylog.note.VerifierKey;
import org.nationalid.transparencylog.series.HalfYear;

/// One log as C2SP tlog-tiles, under an address that stays its own for as long as it is kept.
@Path("/log/{half_year:" + HalfYear.NAMES + "}")
@RolesAllowed("gateway")
@RunOnVirtualThread
public class LogOfHalfYearResource {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final PublishedLog logs;
    private final LogIdentity identity;
    private final InstantSource clock;

    LogOfHalfYearResource(PublishedLog logs, LogIdentity identity, InstantSource clock) {
        this.logs = logs;
        this.identity = identity;
        this.clock = clock;
    }

    /// Of a closed log it is the last that there will ever be.
    @GET
    @Path("/checkpoint")
    @Produces(LogResource.TEXT)
    @Operation(summary = "The last signed checkpoint of that half-year's log (C2SP tlog-checkpoint)")
    public Response checkpoint(@PathParam("half_year") String halfYear) {
        PublishedCheckpoint log = find(halfYear);
        return Response.ok(log.note().toString())
                .header(HttpHeaders.CACHE_CONTROL, log.isClosed() ? FOR_EVER : LogResource.BRIEFLY)
                .build();
    }

    @GET
    @Path("/tile/{path:.+}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "A tile or an entry bundle of that half-year's log (C2SP tlog-tiles)")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response tile(@PathParam("half_year") String halfYear, @PathParam("path") String path) {
        byte[] bytes =
                logs.tile(find(halfYear), "tile/" + path).orElseThrow(() -> new Refusal(LogRefusal.TILE_NOT_FOUND));
        return Response.ok(bytes).header(HttpHeaders.CACHE_CONTROL, FOR_EVER).build();
    }

    /// Also of the half-years to come, so that witnesses and policies can be told beforehand.
    @GET
    @Path("/vkey")
    @Produces(LogResource.TEXT)
    @Operation(summary = "The key that verifies checkpoints of that half-year's log (C2SP signed-note vkey)")
    public String verifierKey(@PathParam("half_year") String halfYear) {
        String origin = identity.origin(parse(halfYear));
        return identity.announced(clock.instant())
                        .filter(key -> key.name().equals(origin))
                        .map(VerifierKey::toString)
                        .findAny()
                        .orElseThrow(() -> new Refusal(LogRefusal.LOG_NOT_FOUND))
                + "\n";
    }

    private PublishedCheckpoint find(String halfYear) {
        return logs.of(parse(halfYear)).orElseThrow(() -> new Refusal(LogRefusal.LOG_NOT_FOUND));
    }

    private static HalfYear parse(String halfYear) {
        return HalfYear.parse(halfYear).orElseThrow(() -> new Refusal(LogRefusal.LOG_NOT_FOUND));
    }
}
