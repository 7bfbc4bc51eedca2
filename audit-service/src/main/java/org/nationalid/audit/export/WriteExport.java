package org.nationalid.audit.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.nationalid.audit.database.Database;
import org.nationalid.audit.entry.EntryFilter;
import org.nationalid.audit.entry.WalkEntries;
import org.nationalid.audit.export.ExportFile.Kind;
import org.nationalid.audit.log.LogIdentity;
import org.nationalid.audit.log.PublishedLog;
import org.nationalid.auditexport.file.RowWriter;
import org.nationalid.auditexport.manifest.Manifest;
import org.nationalid.auditexport.proof.ProofsWriter;
import org.nationalid.auditexport.proof.ProvenRow;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.note.SignedNote;

/// Writes the files of one export: rows and proofs side by side, then the manifest that binds them.
@ApplicationScoped
class WriteExport {
    private static final int STEP = 500;
    private static final Duration CHECKPOINT_PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Database database;
    private final ExportRepository repository;
    private final WalkEntries walkEntries;
    private final ProveRows proveRows;
    private final PublishedLog log;
    private final LogIdentity identity;
    private final ExportFolder folder;
    private final ExportSettings settings;
    private final InstantSource clock;

    WriteExport(
            Database database,
            ExportRepository repository,
            WalkEntries walkEntries,
            ProveRows proveRows,
            PublishedLog log,
            LogIdentity identity,
            ExportFolder folder,
            ExportSettings settings,
            InstantSource clock) {
        this.database = database;
        this.repository = repository;
        this.walkEntries = walkEntries;
        this.proveRows = proveRows;
        this.log = log;
        this.identity = identity;
        this.folder = folder;
        this.settings = settings;
        this.clock = clock;
    }

    /// What came of it.
    record Written(long rows, List<ExportFile> files) {
        long bytes() {
            return files.stream().mapToLong(ExportFile::bytes).sum();
        }
    }

    /// @param mayGoOn told the progress at every step; false when the job was cancelled or is somebody else's now
    /// @return empty when it may not go on
    /// @throws Refusal why the export cannot be made
    Optional<Written> write(ExportJob job, Predicate<ExportProgress> mayGoOn) throws IOException, InterruptedException {
        EntryFilter filter = EntryFilter.of(job.filter(), "filter.");
        SignedNote checkpoint = awaitCheckpoint(job, mayGoOn);
        long expected = walkEntries.expect(filter);
        long bytesOfOthers = database.read(repository::bytesKept);
        folder.empty(job.id());
        MeasuredFile data = new MeasuredFile(folder.fileOf(job, Kind.DATA));
        MeasuredFile proofs = new MeasuredFile(folder.fileOf(job, Kind.PROOFS));
        long rows = 0;
        try (RowWriter rowWriter = job.format().writer(data, job.schema());
                ProofsWriter proofsWriter = new ProofsWriter(proofs, checkpoint)) {
            WalkEntries.Walk walk =
                    walkEntries.walk(filter, Checkpoint.of(checkpoint).size());
            while (!walk.isAtEnd()) {
                for (ProvenRow row : proveRows.prove(walk.next(STEP), checkpoint)) {
                    rowWriter.write(row.entry());
                    proofsWriter.write(row);
                    rows++;
                }
                ExportProgress progress =
                        new ExportProgress(Math.max(expected, rows), rows, data.bytes() + proofs.bytes());
                refuseTooMuch(progress, bytesOfOthers);
                if (Thread.interrupted()) throw new InterruptedException();
                if (!mayGoOn.test(progress)) return Optional.empty();
            }
        }
        return Optional.of(new Written(rows, bind(job, filter, checkpoint, rows, data, proofs)));
    }

    private List<ExportFile> bind(
            ExportJob job, EntryFilter filter, SignedNote checkpoint, long rows, MeasuredFile data, MeasuredFile proofs)
            throws IOException {
        ExportFile dataFile = ExportFile.of(Kind.DATA, data.digest());
        ExportFile proofsFile = ExportFile.of(Kind.PROOFS, proofs.digest());
        Manifest manifest = new Manifest(
                job.id(),
                job.requestedAt(),
                clock.instant(),
                job.caseNumber(),
                filter.toJson(),
                job.format(),
                job.schema(),
                rows,
                dataFile.digest(),
                proofsFile.digest(),
                checkpoint,
                identity.verifierKey().toString());
        MeasuredFile file = new MeasuredFile(folder.fileOf(job, Kind.MANIFEST));
        try (file) {
            file.write(manifest.toText().getBytes(StandardCharsets.UTF_8));
        }
        return List.of(dataFile, proofsFile, ExportFile.of(Kind.MANIFEST, file.digest()));
    }

    private void refuseTooMuch(ExportProgress progress, long bytesOfOthers) {
        if (progress.rows() > settings.rowsMax()) {
            throw new Refusal(ExportRefusal.EXPORT_TOO_LARGE).withDetail("more than " + settings.rowsMax() + " rows");
        }
        if (progress.bytes() > settings.bytesMax()) {
            throw new Refusal(ExportRefusal.EXPORT_TOO_LARGE).withDetail("more than " + settings.bytesMax() + " bytes");
        }
        if (bytesOfOthers + progress.bytes() > settings.directoryBytesMax()
                || folder.freeBytes() < settings.freeBytesMin()) {
            throw new Refusal(ExportRefusal.EXPORT_STORE_FULL);
        }
    }

    /// Entries are published a second or so after they were acknowledged; an export holds all that were acknowledged
    /// before it was asked for.
    private SignedNote awaitCheckpoint(ExportJob job, Predicate<ExportProgress> mayGoOn) throws InterruptedException {
        Instant deadline = clock.instant().plus(CHECKPOINT_PATIENCE);
        while (true) {
            Optional<SignedNote> published =
                    log.checkpoint().filter(note -> Checkpoint.of(note).size() >= job.minimumSize());
            if (published.isPresent()) {
                return published.get();
            }
            if (!clock.instant().isBefore(deadline) || !mayGoOn.test(new ExportProgress(0, 0, 0))) {
                throw new Refusal(ExportRefusal.EXPORT_NOT_PUBLISHED);
            }
            Thread.sleep(PAUSE);
        }
    }
}
