package org.nationalid.audit.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.nationalid.audit.database.Database;
import org.nationalid.audit.event.EventType;
import org.nationalid.audit.officer.Auditor;
import org.nationalid.audit.officer.OfficerActs;
import org.nationalid.platform.problem.Refusal;

/// Cancels an export that waits or runs, and deletes the files of a finished one. May be repeated.
@ApplicationScoped
class EndExport {
    private final Database database;
    private final ExportRepository repository;
    private final FindExports findExports;
    private final ExportFolder folder;
    private final OfficerActs acts;

    EndExport(
            Database database,
            ExportRepository repository,
            FindExports findExports,
            ExportFolder folder,
            OfficerActs acts) {
        this.database = database;
        this.repository = repository;
        this.findExports = findExports;
        this.folder = folder;
        this.acts = acts;
    }

    ExportJob end(UUID id, Auditor auditor) {
        ExportJob job = owned(id, auditor);
        switch (job.state()) {
            case QUEUED, RUNNING -> move(job, auditor, ExportState.CANCELLED);
            case READY -> move(job, auditor, ExportState.EXPIRED);
            case FAILED, CANCELLED, EXPIRED -> {}
        }
        return findExports.find(id, auditor.name());
    }

    /// A worker that still writes learns of it when it renews its lease, and removes what it wrote.
    private void move(ExportJob job, Auditor auditor, ExportState to) {
        acts.record(EventType.AUDIT_EXPORT_CANCELLED, auditor, job.id(), job.caseNumber(), null, List.of());
        boolean isMoved = database.inTransaction(connection -> repository.move(connection, job.id(), job.state(), to));
        if (isMoved && job.state() == ExportState.READY) {
            folder.delete(job.id());
        }
    }

    private ExportJob owned(UUID id, Auditor auditor) {
        try {
            ExportJob job = findExports.find(id, auditor.name());
            if (job.isOf(auditor.name())) {
                return job;
            }
            throw new Refusal(ExportRefusal.EXPORT_NOT_YOURS);
        } catch (Refusal refusal) {
            throw acts.refused(EventType.AUDIT_EXPORT_CANCELLED, auditor, id, refusal);
        }
    }
}
