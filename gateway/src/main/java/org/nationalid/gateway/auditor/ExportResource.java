package org.nationalid.gateway.auditor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.nationalid.gateway.relyingparty.Scopes;
import org.nationalid.gateway.upstream.AuditorService;
import org.nationalid.gateway.upstream.AuditorService.Auditor;

/// The auditor's door to exports. A request has `case_number`, `filter` (by the names of the search), `format` (`csv`,
/// `ndjson`, `parquet`), and may have `schema` (`ours`, `ocsf`, `ecs`, `cadf`) and `is_shared`.
@Path("/v1/audit/exports")
@RolesAllowed(Scopes.AUDIT)
@RunOnVirtualThread
public class ExportResource {
    private final AuditorService audit;
    private final ActingAuditor auditor;

    ExportResource(@RestClient AuditorService audit, ActingAuditor auditor) {
        this.audit = audit;
        this.auditor = auditor;
    }

    @POST
    @ResponseStatus(202)
    @Operation(summary = "Ask for an export; it is made in the background")
    public JsonNode request(@HeaderParam("Idempotency-Key") String idempotencyKey, @NotNull ObjectNode export) {
        ObjectNode signed = auditor.sign(export);
        signed.put("idempotency_key", idempotencyKey);
        return audit.requestExport(signed);
    }

    @GET
    @Operation(summary = "Your exports and those that others share, newest first")
    public JsonNode list(@QueryParam("cursor") String cursor) {
        return audit.exports(auditor.name(), cursor);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One export, its progress and its files")
    public JsonNode find(@PathParam("id") UUID id) {
        return audit.export(id, auditor.name());
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Cancel it while it waits or runs; delete its files when it is finished")
    public JsonNode end(@PathParam("id") UUID id) {
        return audit.endExport(id, auditor.identified());
    }

    /// Passed through as it comes: an export is never held here.
    @GET
    @Path("/{id}/{kind:data|proofs|manifest}")
    @Operation(summary = "Download one of its files")
    public Response download(@PathParam("id") UUID id, @PathParam("kind") String kind) {
        Auditor acting = auditor.identified();
        JsonNode file = fileOf(audit.export(id, acting.name()), kind);
        Response.ResponseBuilder answer = Response.ok(audit.exportFile(id, kind, acting))
                .type(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff");
        if (file.isObject()) {
            answer.header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"" + file.path("name").asText() + "\"");
        }
        return answer.build();
    }

    private static JsonNode fileOf(JsonNode export, String kind) {
        for (JsonNode file : export.path("files")) {
            if (file.path("kind").asText().equals(kind)) {
                return file;
            }
        }
        return export.path("absent");
    }
}
