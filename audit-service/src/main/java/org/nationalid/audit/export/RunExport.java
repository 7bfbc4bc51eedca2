package org.nationalid.audit.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.nationalid.audit.database.Database;
import org.nationalid.audit.database.DatabaseRefusal;
import org.nationalid.audit.event.EventType;
import org.nationalid.audit.export.ExportFile.Kind;
import org.nationalid.audit.officer.OfficerActs;
import org.nationalid.platform.problem.Refusal;

/// Carries one export from the queue to its end, whatever that is.
@ApplicationScoped
class RunExport {
    private static final Logger LOG = Logger.getLogger(RunExport.class);
    private static final int ATTEMPTS_MAX = 5;
    private static final Duration TELLS_EVERY = Duration.ofMillis(500);

    private final Database database;
    private final ExportLease lease;
    private final WriteExport writeExport;
    private final ExportFolder folder;
    private final ExportSettings settings;
    private final OfficerActs acts;
    private final InstantSource clock;

    RunExport(
            Database database,
            ExportLease lease,
            WriteExport writeExport,
            ExportFolder folder,
            ExportSettings settings,
            OfficerActs acts,
            InstantSource clock) {
        this.database = database;
        this.lease = lease;
        this.writeExport = writeExport;
        this.folder = folder;
        this.settings = settings;
        this.acts = acts;
        this.clock = clock;
    }

    /// False when no export waits.
    boolean runNext(UUID worker) throws InterruptedException {
        Optional<ExportJob> taken = database.inTransaction(connection -> lease.take(connection, worker));
        if (taken.isEmpty()) {
            return false;
        }
        ExportJob job = taken.get();
        try {
            if (job.standing().attempts() > ATTEMPTS_MAX) {
                throw new Refusal(ExportRefusal.EXPORT_FAILED);
            }
            writeExport
                    .write(job, teller(job, worker))
                    .ifPresentOrElse(written -> finish(job, worker, written), () -> folder.delete(job.id()));
        } catch (Refusal refusal) {
            end(job, worker, refusal);
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "the export %s could not be written", job.id());
            end(job, worker, new Refusal(ExportRefusal.EXPORT_FAILED));
        } catch (InterruptedException e) {
            folder.delete(job.id());
            database.inTransaction(connection -> lease.release(connection, job.id(), worker));
            throw e;
        }
        return true;
    }

    /// Renews the lease now and then, which also asks whether the job is still this worker's.
    private Predicate<ExportProgress> teller(ExportJob job, UUID worker) {
        return new Predicate<>() {
            private Instant toldAt = Instant.MIN;

            @Override
            public boolean test(ExportProgress progress) {
                Instant now = clock.instant();
                if (toldAt.plus(TELLS_EVERY).isAfter(now)) return true;
                toldAt = now;
                return database.inTransaction(connection -> lease.renew(connection, job.id(), worker, progress));
            }
        };
    }

    /// What the manifest says goes on record, so that it can be held against the file later.
    private void finish(ExportJob job, UUID worker, WriteExport.Written written) {
        ExportFile manifest = written.files().stream()
                .filter(file -> file.kind() == Kind.MANIFEST)
                .findAny()
                .orElseThrow();
        acts.record(
                EventType.AUDIT_EXPORT_FINISHED,
                job.owner(),
                job.id(),
                job.caseNumber(),
                null,
                List.of("manifest-sha256:" + manifest.sha256()));
        Instant now = clock.instant();
        boolean isFinished = database.inTransaction(
                connection -> lease.finish(connection, job.id(), worker, written, now, now.plus(settings.keptFor())));
        if (!isFinished) {
            folder.delete(job.id());
        }
    }

    /// Without the database nothing can be said: the lease runs out and the job begins anew.
    private void end(ExportJob job, UUID worker, Refusal refusal) {
        folder.delete(job.id());
        if (refusal.code() == DatabaseRefusal.AUDIT_UNAVAILABLE) {
            throw refusal;
        }
        LOG.warnf("the export %s ends: %s", job.id(), refusal.code().slug());
        database.inTransaction(connection ->
                lease.fail(connection, job.id(), worker, refusal.code().slug(), clock.instant()));
    }
}
