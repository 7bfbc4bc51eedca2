package org.nationalid.audit.entry;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.nationalid.audit.entry.RecordEntriesResponse.ReceiptId;
import org.nationalid.audit.event.CanonicalPayload;

/// HTTP face of the log: append and search.
@Path("/v1/entries")
@RolesAllowed("gateway")
@RunOnVirtualThread
public class EntryResource {
    private final RecordEntries recordEntries;
    private final SearchEntries searchEntries;
    private final CanonicalPayload canonical;

    EntryResource(RecordEntries recordEntries, SearchEntries searchEntries, CanonicalPayload canonical) {
        this.recordEntries = recordEntries;
        this.searchEntries = searchEntries;
        this.canonical = canonical;
    }

    /// Answers when the entries are on the disk.
    @POST
    @ResponseStatus(201)
    @Operation(summary = "Append entries; answered when they are on the disk")
    @APIResponseSchema(value = RecordEntriesResponse.class, responseCode = "201")
    public RecordEntriesResponse append(@NotNull @Valid RecordEntriesRequest request) {
        return new RecordEntriesResponse(recordEntries.record(request.entries()).stream()
                .map(recorded -> ReceiptId.of(
                        recorded.leaf().id(), recorded.origin(), recorded.leaf().hash()))
                .toList());
    }

    @GET
    @Operation(summary = "Search entries, newest first")
    public SearchResponse search(@BeanParam SearchRequest request) {
        SearchEntries.Page page = searchEntries.search(request);
        return new SearchResponse(page.entries().stream().map(this::toResponse).toList(), page.next(), page.count());
    }

    private EntryResponse toResponse(StoredEntry entry) {
        return new EntryResponse(
                entry.event(canonical),
                entry.leaf().hash().toString(),
                entry.leaf().index(),
                entry.commitment().isEmpty() ? true : null);
    }
}
