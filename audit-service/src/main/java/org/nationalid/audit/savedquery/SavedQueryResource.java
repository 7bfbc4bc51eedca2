package org.nationalid.audit.savedquery;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.nationalid.audit.officer.Auditor;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.platform.problem.RequestRefusal;

/// HTTP face of saved queries.
@Path("/v1/saved-queries")
@RolesAllowed("gateway")
@RunOnVirtualThread
public class SavedQueryResource {
    private static final int PAGE = 100;

    private final SaveQuery saveQuery;
    private final FindSavedQueries findSavedQueries;
    private final DeleteSavedQuery deleteSavedQuery;

    SavedQueryResource(SaveQuery saveQuery, FindSavedQueries findSavedQueries, DeleteSavedQuery deleteSavedQuery) {
        this.saveQuery = saveQuery;
        this.findSavedQueries = findSavedQueries;
        this.deleteSavedQuery = deleteSavedQuery;
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Keep a search")
    @APIResponseSchema(value = SavedQueryResponse.class, responseCode = "201")
    public SavedQueryResponse save(@NotNull @Valid SaveQueryRequest request) {
        return SavedQueryResponse.of(saveQuery.save(request), request.auditor().name());
    }

    @GET
    @Operation(summary = "What an auditor keeps and what is shared with them, newest first; or what they deleted")
    public SavedQueryResponse.Page list(
            @QueryParam("auditor") @NotBlank String auditor,
            @QueryParam("deleted") @DefaultValue("false") boolean deleted,
            @QueryParam("cursor") String cursor) {
        List<SavedQuery> found = deleted
                ? findSavedQueries.deleted(auditor, PAGE)
                : findSavedQueries.list(auditor, before(cursor), PAGE + 1);
        List<SavedQuery> page = found.size() > PAGE ? found.subList(0, PAGE) : found;
        return new SavedQueryResponse.Page(
                page.stream()
                        .map(query -> SavedQueryResponse.of(query, auditor))
                        .toList(),
                found.size() > PAGE ? page.getLast().id() : null);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One saved query")
    public SavedQueryResponse find(@PathParam("id") UUID id, @QueryParam("auditor") @NotBlank String auditor) {
        return SavedQueryResponse.of(findSavedQueries.find(id, auditor), auditor);
    }

    @GET
    @Path("/{id}/versions")
    @Operation(summary = "All versions of a saved query, newest first")
    public List<SavedQueryResponse> versions(
            @PathParam("id") UUID id, @QueryParam("auditor") @NotBlank String auditor) {
        return findSavedQueries.versions(id, auditor).stream()
                .map(query -> SavedQueryResponse.of(query, auditor))
                .toList();
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Keep a new version")
    public SavedQueryResponse change(@PathParam("id") UUID id, @NotNull @Valid SaveQueryRequest request) {
        return SavedQueryResponse.of(
                saveQuery.change(id, request), request.auditor().name());
    }

    @POST
    @Path("/{id}/deletion")
    @Operation(summary = "Delete a saved query; it can be restored")
    public SavedQueryResponse delete(@PathParam("id") UUID id, @NotNull @Valid Auditor auditor) {
        return SavedQueryResponse.of(deleteSavedQuery.delete(id, auditor), auditor.name());
    }

    @POST
    @Path("/{id}/restoration")
    @Operation(summary = "Undo the deletion")
    public SavedQueryResponse restore(@PathParam("id") UUID id, @NotNull @Valid Auditor auditor) {
        return SavedQueryResponse.of(deleteSavedQuery.restore(id, auditor), auditor.name());
    }

    private static Optional<UUID> before(String cursor) {
        try {
            return Optional.ofNullable(cursor).filter(text -> !text.isEmpty()).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            throw Refusal.at(RequestRefusal.CURSOR_INVALID, "cursor");
        }
    }
}
