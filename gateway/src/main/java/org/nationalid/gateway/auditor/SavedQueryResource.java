package org.nationalid.gateway.auditor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.nationalid.gateway.relyingparty.Scopes;
import org.nationalid.gateway.upstream.AuditorService;

/// The auditor's door to the searches that they keep. Documents are audit-service's own: `name`, `filter` (by the names
/// of the search), `is_shared`, and for a change `based_on`, the version that was read.
@Path("/v1/audit/queries")
@RolesAllowed(Scopes.AUDIT)
@RunOnVirtualThread
public class SavedQueryResource {
    private final AuditorService audit;
    private final ActingAuditor auditor;

    SavedQueryResource(@RestClient AuditorService audit, ActingAuditor auditor) {
        this.audit = audit;
        this.auditor = auditor;
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Keep a search")
    public JsonNode save(@NotNull ObjectNode query) {
        return audit.saveQuery(auditor.sign(query));
    }

    @GET
    @Operation(
            summary = "Searches that you keep and that others share, newest first; with deleted=true what you deleted")
    public JsonNode list(@QueryParam("deleted") Boolean deleted, @QueryParam("cursor") String cursor) {
        return audit.queries(auditor.name(), deleted, cursor);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One search")
    public JsonNode find(@PathParam("id") UUID id) {
        return audit.query(id, auditor.name());
    }

    @GET
    @Path("/{id}/versions")
    @Operation(summary = "Its versions, newest first")
    public JsonNode versions(@PathParam("id") UUID id) {
        return audit.queryVersions(id, auditor.name());
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Keep a new version")
    public JsonNode change(@PathParam("id") UUID id, @NotNull ObjectNode query) {
        return audit.changeQuery(id, auditor.sign(query));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete it; it can be restored")
    public JsonNode delete(@PathParam("id") UUID id) {
        return audit.actOnQuery(id, "deletion", auditor.identified());
    }

    @POST
    @Path("/{id}/restoration")
    @Operation(summary = "Undo the deletion")
    public JsonNode restore(@PathParam("id") UUID id) {
        return audit.actOnQuery(id, "restoration", auditor.identified());
    }
}
