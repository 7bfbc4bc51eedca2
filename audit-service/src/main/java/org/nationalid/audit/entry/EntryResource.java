package org.nationalid.audit.entry;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
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
    private final FindEntries findEntries;
    private final CanonicalPayload canonical;

    EntryResource(RecordEntries recordEntries, FindEntries findEntries, CanonicalPayload canonical) {
        this.recordEntries = recordEntries;
        this.findEntries = findEntries;
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
    public SearchResponse search(@Valid @BeanParam SearchRequest request) {
        EntrySearch search = request.toSearch();
        List<StoredEntry> page = findEntries.search(search);
        boolean hasMore = page.size() == search.limit();
        return new SearchResponse(
                page.stream().map(this::toResponse).toList(),
                hasMore ? Cursor.after(page.getLast()).toString() : null);
    }

    private EntryResponse toResponse(StoredEntry entry) {
        return new EntryResponse(
                entry.event(canonical),
                entry.leaf().hash().toString(),
                entry.leaf().index(),
                entry.commitment().isEmpty() ? true : null);
    }
}
