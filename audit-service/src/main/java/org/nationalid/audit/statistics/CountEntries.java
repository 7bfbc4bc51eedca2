package org.nationalid.audit.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.nationalid.audit.database.Database;
import org.nationalid.audit.entry.FindEntries;
import org.nationalid.audit.entry.SearchRequest;
import org.nationalid.audit.entry.SqlConditions;

/// Counts what a search would find.
@ApplicationScoped
class CountEntries {
    private final Database database;
    private final FindEntries findEntries;
    private final EntryCounts counts;
    private final InstantSource clock;

    CountEntries(Database database, FindEntries findEntries, EntryCounts counts, InstantSource clock) {
        this.database = database;
        this.findEntries = findEntries;
        this.counts = counts;
        this.clock = clock;
    }

    StatisticsResponse count(SearchRequest search, String zone) {
        Period period = Period.of(search.from(), search.to(), zone, clock.instant());
        SqlConditions conditions = findEntries.conditions(search);
        conditions.add("occurred_at >= ?", period.from().atOffset(ZoneOffset.UTC));
        conditions.add("occurred_at < ?", period.to().atOffset(ZoneOffset.UTC));
        return database.inTransaction(connection -> counts.count(connection, conditions, period))
                .over(period);
    }
}
