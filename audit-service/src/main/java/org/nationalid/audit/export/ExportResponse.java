package org.nationalid.audit.export;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// An export and how far it has come.
///
/// @param percent 0 to 100; 100 only where it is finished
/// @param rowsExpected absent until the work began; an estimate where counting would take too long
/// @param failure slug of the problem in which it ended
/// @param expiresAt until when its files can be downloaded
public record ExportResponse(
        UUID id,
        String state,
        int percent,
        long rows,
        Long rowsExpected,
        String failure,
        String caseNumber,
        Map<String, String> filter,
        String format,
        String schema,
        boolean isShared,
        boolean isYours,
        String owner,
        Instant requestedAt,
        Instant finishedAt,
        Instant expiresAt,
        List<ExportFile> files) {
    static ExportResponse of(ExportJob job, String auditor) {
        ExportJob.Standing standing = job.standing();
        return new ExportResponse(
                job.id(),
                standing.state().wireName(),
                standing.percent(),
                standing.rowsWritten(),
                standing.rowsExpected().orElse(null),
                standing.failure().orElse(null),
                job.caseNumber(),
                job.filter(),
                job.format().wireName(),
                job.schema().wireName(),
                job.isShared(),
                job.isOf(auditor),
                job.owner().name(),
                job.requestedAt(),
                standing.finishedAt().orElse(null),
                standing.expiresAt().orElse(null),
                standing.files());
    }

    /// @param next cursor of the following page; absent on the last
    public record Page(List<ExportResponse> exports, UUID next) {}
}
