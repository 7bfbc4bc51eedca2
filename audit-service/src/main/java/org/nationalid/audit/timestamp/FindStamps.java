package org.nationalid.audit.timestamp;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.nationalid.audit.database.Database;
import org.nationalid.audit.log.LogIdentity;
import org.nationalid.platform.problem.Refusal;

/// Finds the stamps of this log.
@ApplicationScoped
class FindStamps {
    /// A year of hours.
    private static final int LISTED_MAX = 8784;

    private final Database database;
    private final StampRepository stamps;
    private final LogIdentity log;

    FindStamps(Database database, StampRepository stamps, LogIdentity log) {
        this.database = database;
        this.stamps = stamps;
        this.log = log;
    }

    /// Newest first.
    List<CheckpointStamp> newest() {
        return database.read(connection -> stamps.findNewest(connection, log.origin(), LISTED_MAX));
    }

    /// @throws Refusal when no checkpoint of that size was stamped
    CheckpointStamp find(long size) {
        return database.read(connection -> stamps.find(connection, log.origin(), size))
                .orElseThrow(() -> new Refusal(TimestampRefusal.TIMESTAMP_NOT_FOUND));
    }
}
