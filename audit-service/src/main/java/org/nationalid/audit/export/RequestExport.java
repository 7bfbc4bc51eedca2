package org.nationalid.audit.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nationalid.audit.database.Database;
import org.nationalid.audit.entry.EntryFilter;
import org.nationalid.audit.event.EventType;
import org.nationalid.audit.leaf.LeafRepository;
import org.nationalid.audit.officer.OfficerActs;
import org.nationalid.audit.subject.SubjectTags;
import org.nationalid.auditexport.file.ExportFormat;
import org.nationalid.auditexport.rendering.Schema;
import org.nationalid.platform.id.Ids;
import org.nationalid.platform.problem.Refusal;

/// Takes an export on. On record before it is queued.
@ApplicationScoped
class RequestExport {
    private static final Duration RETRY_AFTER = Duration.ofMinutes(10);

    private final Database database;
    private final ExportRepository repository;
    private final LeafRepository leaves;
    private final SubjectTags tags;
    private final ExportSettings settings;
    private final OfficerActs acts;
    private final ExportWorker worker;
    private final InstantSource clock;

    RequestExport(
            Database database,
            ExportRepository repository,
            LeafRepository leaves,
            SubjectTags tags,
            ExportSettings settings,
            OfficerActs acts,
            ExportWorker worker,
            InstantSource clock) {
        this.database = database;
        this.repository = repository;
        this.leaves = leaves;
        this.tags = tags;
        this.settings = settings;
        this.acts = acts;
        this.worker = worker;
        this.clock = clock;
    }

    ExportJob request(ExportRequest request) {
        EntryFilter filter = EntryFilter.of(request.filter(), "filter.");
        filter.subject().ifPresent(tag -> tags.open(tag, "filter.subject"));
        Optional<ExportJob> earlier = earlier(request);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        UUID id = Ids.next();
        try {
            refuseWhatDoesNotFit(request);
        } catch (Refusal refusal) {
            throw acts.refused(EventType.AUDIT_EXPORT_REQUESTED, request.auditor(), id, refusal);
        }
        acts.record(
                EventType.AUDIT_EXPORT_REQUESTED,
                request.auditor(),
                id,
                request.caseNumber(),
                filter.subject().orElse(null),
                facts(request, filter));
        // Read after the act is on record, so that the export covers it too.
        long size = database.read(leaves::nextIndex);
        ExportJob job = new ExportJob(
                id,
                request.auditor(),
                request.caseNumber().strip(),
                filter.members(),
                ExportFormat.of(request.format()).orElseThrow(),
                Schema.of(request.schema()).orElseThrow(),
                request.isShared(),
                size,
                clock.instant(),
                ExportJob.Standing.WAITING);
        if (!database.inTransaction(connection -> repository.insert(connection, job, request.idempotencyKey()))) {
            return earlier(request).orElseThrow();
        }
        worker.wake();
        return job;
    }

    private Optional<ExportJob> earlier(ExportRequest request) {
        return request.idempotencyKey() == null
                ? Optional.empty()
                : database.read(connection ->
                        repository.findByKey(connection, request.auditor().name(), request.idempotencyKey()));
    }

    private void refuseWhatDoesNotFit(ExportRequest request) {
        if (database.read(connection ->
                        repository.countOpenOf(connection, request.auditor().name()))
                >= settings.openMax()) {
            throw new Refusal(ExportRefusal.EXPORT_QUEUE_FULL).retryAfter(RETRY_AFTER);
        }
        if (database.read(repository::bytesKept) >= settings.directoryBytesMax()) {
            throw new Refusal(ExportRefusal.EXPORT_STORE_FULL).retryAfter(RETRY_AFTER);
        }
    }

    private static List<String> facts(ExportRequest request, EntryFilter filter) {
        List<String> facts = new ArrayList<>(List.of("filter:" + filter.sha256()));
        facts.add("format:" + request.format());
        facts.add("schema:" + request.schema());
        facts.add(request.isShared() ? "shared" : "private");
        return facts;
    }
}
