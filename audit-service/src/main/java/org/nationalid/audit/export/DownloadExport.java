package org.nationalid.audit.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.nationalid.audit.event.EventType;
import org.nationalid.audit.export.ExportFile.Kind;
import org.nationalid.audit.officer.Auditor;
import org.nationalid.audit.officer.OfficerActs;
import org.nationalid.platform.problem.Refusal;

/// Hands out one file of a finished export, after that went on record.
@ApplicationScoped
class DownloadExport {
    private final FindExports findExports;
    private final ExportFolder folder;
    private final OfficerActs acts;

    DownloadExport(FindExports findExports, ExportFolder folder, OfficerActs acts) {
        this.findExports = findExports;
        this.folder = folder;
        this.acts = acts;
    }

    /// A file with what is known of it.
    record Download(Path path, ExportFile file, String mediaType) {}

    Download download(UUID id, Kind kind, Auditor auditor) {
        Download download;
        try {
            download = find(id, kind, auditor.name());
        } catch (Refusal refusal) {
            throw acts.refused(EventType.AUDIT_EXPORT_DOWNLOADED, auditor, id, refusal);
        }
        ExportJob job = findExports.find(id, auditor.name());
        acts.record(
                EventType.AUDIT_EXPORT_DOWNLOADED,
                auditor,
                id,
                job.caseNumber(),
                job.filter().get("subject"),
                List.of("file:" + kind.wireName(), "sha256:" + download.file().sha256()));
        return download;
    }

    private Download find(UUID id, Kind kind, String auditor) {
        ExportJob job = findExports.find(id, auditor);
        ExportFile file =
                switch (job.state()) {
                    case READY -> fileOf(job, kind);
                    case QUEUED, RUNNING -> throw new Refusal(ExportRefusal.EXPORT_NOT_READY);
                    case FAILED, CANCELLED, EXPIRED -> throw new Refusal(ExportRefusal.EXPORT_GONE);
                };
        Path path = folder.fileOf(job, kind);
        if (!Files.isRegularFile(path)) {
            throw new Refusal(ExportRefusal.EXPORT_GONE);
        }
        String mediaType =
                switch (kind) {
                    case DATA -> job.format().mediaType();
                    case PROOFS -> "application/gzip";
                    case MANIFEST -> "application/json";
                };
        return new Download(path, file, mediaType);
    }

    private static ExportFile fileOf(ExportJob job, Kind kind) {
        return job.standing().files().stream()
                .filter(file -> file.kind() == kind)
                .findAny()
                .orElseThrow(() -> new Refusal(ExportRefusal.EXPORT_GONE));
    }
}
