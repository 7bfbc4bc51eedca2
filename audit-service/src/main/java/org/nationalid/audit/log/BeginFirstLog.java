package org.nationalid.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.nationalid.audit.database.Database;
import org.nationalid.transparencylog.series.HalfYear;

/// Names the first log of an empty database, after the half-year that it is.
@ApplicationScoped
class BeginFirstLog {
    private final Database database;
    private final HeadRepository heads;
    private final LogIdentity identity;
    private final LogTrust trust;
    private final InstantSource clock;

    BeginFirstLog(Database database, HeadRepository heads, LogIdentity identity, LogTrust trust, InstantSource clock) {
        this.database = database;
        this.heads = heads;
        this.identity = identity;
        this.trust = trust;
        this.clock = clock;
    }

    /// Does nothing when there is one.
    ///
    /// @throws LogDamaged when the policy does not name it: then the policy is old, or the clock is wrong
    void begin() {
        if (!database.read(heads::current).origin().isEmpty()) {
            return;
        }
        String origin = identity.origin(HalfYear.of(clock.instant()));
        if (!trust.names(origin)) {
            throw new LogDamaged("no log is begun under a name that the policy does not hold: " + origin);
        }
        database.inTransaction(connection -> heads.name(connection, origin));
    }
}
