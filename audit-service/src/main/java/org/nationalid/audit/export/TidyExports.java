package org.nationalid.audit.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.nationalid.audit.database.Database;

/// Removes the files of exports whose time is over, and what a crash or a cancellation left lying.
@ApplicationScoped
class TidyExports {
    private final Database database;
    private final ExportRepository repository;
    private final ExportFolder folder;
    private final InstantSource clock;

    TidyExports(Database database, ExportRepository repository, ExportFolder folder, InstantSource clock) {
        this.database = database;
        this.repository = repository;
        this.folder = folder;
        this.clock = clock;
    }

    void tidy() {
        for (ExportJob job : database.read(connection -> repository.expired(connection, clock.instant()))) {
            database.inTransaction(
                    connection -> repository.move(connection, job.id(), ExportState.READY, ExportState.EXPIRED));
        }
        for (UUID id : folder.present()) {
            Optional<ExportJob> job = database.read(connection -> repository.find(connection, id));
            if (job.isPresent() && !isKept(job.get())) {
                folder.delete(id);
            }
        }
    }

    private static boolean isKept(ExportJob job) {
        return switch (job.state()) {
            case RUNNING, READY, QUEUED -> true;
            case FAILED, CANCELLED, EXPIRED -> false;
        };
    }
}
