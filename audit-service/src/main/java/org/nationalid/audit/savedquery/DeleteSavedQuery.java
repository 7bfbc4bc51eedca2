package org.nationalid.audit.savedquery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.nationalid.audit.database.Database;
import org.nationalid.audit.event.EventType;
import org.nationalid.audit.officer.Auditor;
import org.nationalid.audit.officer.OfficerActs;
import org.nationalid.platform.problem.Refusal;

/// Takes a query out of everybody's list, and puts it back. May be repeated: what is gone stays gone.
@ApplicationScoped
class DeleteSavedQuery {
    private final Database database;
    private final SavedQueryRepository repository;
    private final FindSavedQueries findSavedQueries;
    private final OfficerActs acts;
    private final InstantSource clock;

    DeleteSavedQuery(
            Database database,
            SavedQueryRepository repository,
            FindSavedQueries findSavedQueries,
            OfficerActs acts,
            InstantSource clock) {
        this.database = database;
        this.repository = repository;
        this.findSavedQueries = findSavedQueries;
        this.acts = acts;
        this.clock = clock;
    }

    SavedQuery delete(UUID id, Auditor auditor) {
        return set(id, auditor, EventType.AUDIT_QUERY_DELETED, clock.instant());
    }

    SavedQuery restore(UUID id, Auditor auditor) {
        return set(id, auditor, EventType.AUDIT_QUERY_RESTORED, null);
    }

    private SavedQuery set(UUID id, Auditor auditor, EventType act, Instant deletedAt) {
        SavedQuery query = owned(id, auditor, act);
        if (query.deletedAt().isPresent() == (deletedAt != null)) {
            return query;
        }
        acts.record(act, auditor, id, null, null, List.of());
        return database.inTransaction(connection -> {
            repository.setDeletedAt(connection, id, deletedAt);
            return repository.find(connection, id).orElseThrow();
        });
    }

    private SavedQuery owned(UUID id, Auditor auditor, EventType act) {
        try {
            SavedQuery query = findSavedQueries.find(id, auditor.name());
            if (query.isOf(auditor.name())) {
                return query;
            }
            throw new Refusal(SavedQueryRefusal.SAVED_QUERY_NOT_YOURS);
        } catch (Refusal refusal) {
            throw acts.refused(act, auditor, id, refusal);
        }
    }
}
