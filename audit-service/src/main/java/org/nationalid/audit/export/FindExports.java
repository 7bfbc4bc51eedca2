package org.nationalid.audit.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nationalid.audit.database.Database;
import org.nationalid.platform.problem.Refusal;

/// An auditor's own exports, and those that others share.
@ApplicationScoped
class FindExports {
    private final Database database;
    private final ExportRepository repository;

    FindExports(Database database, ExportRepository repository) {
        this.database = database;
        this.repository = repository;
    }

    List<ExportJob> list(String auditor, Optional<UUID> before, int limit) {
        return database.read(connection -> repository.list(connection, auditor, before, limit));
    }

    /// @throws Refusal `export-not-found`, also for one that others keep to themselves
    ExportJob find(UUID id, String auditor) {
        return database.read(connection -> repository.find(connection, id))
                .filter(job -> job.isVisibleTo(auditor))
                .orElseThrow(() -> new Refusal(ExportRefusal.EXPORT_NOT_FOUND));
    }
}
