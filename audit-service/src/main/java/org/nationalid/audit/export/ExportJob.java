package org.nationalid.audit.export;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nationalid.audit.officer.Auditor;
import org.nationalid.auditexport.file.ExportFormat;
import org.nationalid.auditexport.rendering.Schema;

/// An export that somebody asked for.
///
/// @param minimumSize how much of the log it must cover: all that was acknowledged when it was asked for
record ExportJob(
        UUID id,
        Auditor owner,
        String caseNumber,
        Map<String, String> filter,
        ExportFormat format,
        Schema schema,
        boolean isShared,
        long minimumSize,
        Instant requestedAt,
        Standing standing) {

    /// How far it has come.
    ///
    /// @param rowsExpected absent until the work began
    /// @param failure slug of the refusal in which it ended
    record Standing(
            ExportState state,
            Optional<Long> rowsExpected,
            long rowsWritten,
            int attempts,
            Optional<String> failure,
            Optional<Instant> finishedAt,
            Optional<Instant> expiresAt,
            List<ExportFile> files) {
        static final Standing WAITING = new Standing(
                ExportState.QUEUED,
                Optional.empty(),
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());

        /// 0 to 100; 100 only where it is finished.
        int percent() {
            if (state == ExportState.READY || state == ExportState.EXPIRED) return 100;
            long expected = Math.max(1, rowsExpected.orElse(1L));
            return (int) Math.min(99, rowsWritten * 100 / expected);
        }
    }

    ExportState state() {
        return standing.state();
    }

    boolean isOf(String auditor) {
        return owner.name().equals(auditor);
    }

    boolean isVisibleTo(String auditor) {
        return isOf(auditor) || isShared;
    }
}
