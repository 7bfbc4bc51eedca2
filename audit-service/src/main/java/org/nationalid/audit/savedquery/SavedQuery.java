package org.nationalid.audit.savedquery;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// One version of a kept search.
///
/// @param filter by the names that facts have on the wire
/// @param deletedAt when its owner deleted the query, in all its versions
record SavedQuery(
        UUID id,
        int version,
        String owner,
        String name,
        boolean isShared,
        Map<String, String> filter,
        Instant savedAt,
        Optional<Instant> deletedAt) {

    boolean isOf(String auditor) {
        return owner.equals(auditor);
    }

    /// A deleted query is there for its owner alone, to be restored.
    boolean isVisibleTo(String auditor) {
        return isOf(auditor) || (isShared && deletedAt.isEmpty());
    }
}
