package org.nationalid.audit.savedquery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nationalid.audit.database.Database;
import org.nationalid.platform.problem.Refusal;

/// What an auditor keeps, and what others share with them.
@ApplicationScoped
class FindSavedQueries {
    private final Database database;
    private final SavedQueryRepository repository;

    FindSavedQueries(Database database, SavedQueryRepository repository) {
        this.database = database;
        this.repository = repository;
    }

    List<SavedQuery> list(String auditor, Optional<UUID> before, int limit) {
        return database.read(connection -> repository.list(connection, auditor, before, limit));
    }

    List<SavedQuery> deleted(String auditor, int limit) {
        return database.read(connection -> repository.deleted(connection, auditor, limit));
    }

    /// @throws Refusal `saved-query-not-found`, also for one that others keep to themselves
    SavedQuery find(UUID id, String auditor) {
        return database.read(connection -> repository.find(connection, id))
                .filter(query -> query.isVisibleTo(auditor))
                .orElseThrow(() -> new Refusal(SavedQueryRefusal.SAVED_QUERY_NOT_FOUND));
    }

    /// Newest first. Others see the versions that were shared.
    List<SavedQuery> versions(UUID id, String auditor) {
        find(id, auditor);
        return database.read(connection -> repository.versions(connection, id)).stream()
                .filter(query -> query.isVisibleTo(auditor))
                .toList();
    }
}
