package org.nationalid.audit.timestamp;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.nationalid.audit.database.Database;
import org.nationalid.audit.log.LogRefusal;
import org.nationalid.audit.log.PublishedCheckpoint;
import org.nationalid.audit.log.PublishedLog;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.transparencylog.series.HalfYear;

/// Finds the stamps of a log.
@ApplicationScoped
class FindStamps {
    /// A year of hours.
    private static final int LISTED_MAX = 8784;

    private final Database database;
    private final StampRepository stamps;
    private final PublishedLog logs;

    FindStamps(Database database, StampRepository stamps, PublishedLog logs) {
        this.database = database;
        this.stamps = stamps;
        this.logs = logs;
    }

    /// Newest first.
    ///
    /// @param halfYear of the log; without it the newest one is meant
    List<CheckpointStamp> all(Optional<HalfYear> halfYear) {
        String origin = origin(halfYear);
        return database.read(connection -> stamps.findNewest(connection, origin, LISTED_MAX));
    }

    /// @throws Refusal when no checkpoint of that size was stamped
    CheckpointStamp find(Optional<HalfYear> halfYear, long size) {
        String origin = origin(halfYear);
        return database.read(connection -> stamps.find(connection, origin, size))
                .orElseThrow(() -> new Refusal(TimestampRefusal.TIMESTAMP_NOT_FOUND));
    }

    private String origin(Optional<HalfYear> halfYear) {
        return halfYear.map(logs::of)
                .orElseGet(logs::newest)
                .map(PublishedCheckpoint::origin)
                .orElseThrow(() -> new Refusal(LogRefusal.LOG_NOT_FOUND));
    }
}
