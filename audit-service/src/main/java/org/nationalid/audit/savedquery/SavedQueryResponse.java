package org.nationalid.audit.savedquery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A kept search as auditors see it.
///
/// @param isYours whether the asking auditor owns it
/// @param deletedAt absent while it is there
public record SavedQueryResponse(
        UUID id,
        int version,
        String name,
        boolean isShared,
        boolean isYours,
        String owner,
        Map<String, String> filter,
        Instant savedAt,
        Instant deletedAt) {
    static SavedQueryResponse of(SavedQuery query, String auditor) {
        return new SavedQueryResponse(
                query.id(),
                query.version(),
                query.name(),
                query.isShared(),
                query.isOf(auditor),
                query.owner(),
                query.filter(),
                query.savedAt(),
                query.deletedAt().orElse(null));
    }

    /// @param next cursor of the following page; absent on the last
    public record Page(List<SavedQueryResponse> queries, UUID next) {}
}
