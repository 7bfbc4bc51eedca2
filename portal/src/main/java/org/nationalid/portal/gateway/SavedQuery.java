package org.nationalid.portal.gateway;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A search that an auditor keeps.
public record SavedQuery(
        UUID id,
        int version,
        String name,
        boolean isShared,
        boolean isYours,
        String owner,
        Map<String, String> filter,
        Instant savedAt,
        Instant deletedAt) {
    public record Page(List<SavedQuery> queries, String next) {}

    /// @param basedOn the version that was read; null for a new query
    public record Draft(
            String name, Map<String, String> filter, boolean isShared, Integer basedOn, String caseNumber) {}
}
