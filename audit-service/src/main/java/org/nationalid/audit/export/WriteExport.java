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
import org.nationalid.audit.entry.StoredEntry;
import org.nationalid.audit.entry.WalkEntries;
import org.nationalid.audit.export.ExportFile.Kind;
import org.nationalid.audit.log.LogIdentity;
import org.nationalid.audit.log.PublishedCheckpoint;
import org.nationalid.audit.log.PublishedLog;
import org.nationalid.auditexport.file.RowWriter;
import org.nationalid.auditexport.manifest.Manifest;
import org.nationalid.auditexport.proof.ProofsWriter;
import org.nationalid.auditexport.proof.ProvenRow;
import org.nationalid.platform.problem.Refusal;

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
        List<PublishedCheckpoint> published = awaitCheckpoints(job, mayGoOn);
        long expected = walkEntries.expect(filter);
        long bytesOfOthers = database.read(repository::bytesKept);
        folder.empty(job.id());
        WalkEntries.Walk walk = walkEntries.walk(filter, published.getLast().endIndex());
        List<StoredEntry> step = walk.next(STEP);
        PublishedCheckpoint checkpoint = logOf(step, published);
        MeasuredFile data = new MeasuredFile(folder.fileOf(job, Kind.DATA));
        MeasuredFile proofs = new MeasuredFile(folder.fileOf(job, Kind.PROOFS));
        long rows = 0;
        try (RowWriter rowWriter = job.format().writer(data, job.schema());
                ProofsWriter proofsWriter = new ProofsWriter(proofs, checkpoint.note())) {
            while (true) {
                for (ProvenRow row : proveRows.prove(step, checkpoint)) {
                    rowWriter.write(row.entry());
                    proofsWriter.write(row);
                    rows++;
                }
                ExportProgress progress =
                        new ExportProgress(Math.max(expected, rows), rows, data.bytes() + proofs.bytes());
                refuseTooMuch(progress, bytesOfOthers);
                if (Thread.interrupted()) throw new InterruptedException();
                if (!mayGoOn.test(progress)) return Optional.empty();
                if (walk.isAtEnd()) break;
                step = walk.next(STEP);
            }
        }
        return Optional.of(new Written(rows, bind(job, filter, checkpoint, rows, data, proofs)));
    }

    private List<ExportFile> bind(
            ExportJob job,
            EntryFilter filter,
            PublishedCheckpoint checkpoint,
            long rows,
            MeasuredFile data,
            MeasuredFile proofs)
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
                checkpoint.note(),
                identity.verifierKey(checkpoint.origin()).orElseThrow().toString());
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

    /// The log that the newest of the entries is in; without entries the newest log.
    private static PublishedCheckpoint logOf(List<StoredEntry> newestFirst, List<PublishedCheckpoint> published) {
        if (newestFirst.isEmpty()) return published.getLast();
        long place = newestFirst.getFirst().leaf().index();
        return published.stream()
                .filter(log -> log.holds(place))
                .findAny()
                .orElseThrow(() -> new Refusal(ExportRefusal.EXPORT_NOT_PUBLISHED));
    }

    /// Entries are published a second or so after they were acknowledged; an export holds all that were acknowledged
    /// before it was asked for.
    ///
    /// @return of every log its last checkpoint, at least one
    private List<PublishedCheckpoint> awaitCheckpoints(ExportJob job, Predicate<ExportProgress> mayGoOn)
            throws InterruptedException {
        Instant deadline = clock.instant().plus(CHECKPOINT_PATIENCE);
        while (true) {
            List<PublishedCheckpoint> published = log.all();
            if (!published.isEmpty() && published.getLast().endIndex() >= job.minimumSize()) {
                return published;
            }
            if (!clock.instant().isBefore(deadline) || !mayGoOn.test(new ExportProgress(0, 0, 0))) {
                throw new Refusal(ExportRefusal.EXPORT_NOT_PUBLISHED);
            }
            Thread.sleep(PAUSE);
        }
    }
}
