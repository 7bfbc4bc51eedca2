package org.nationalid.audit.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import org.nationalid.audit.entry.SqlConditions;
import org.nationalid.audit.event.Outcome;
import org.nationalid.platform.problem.Refusal;

/// Counts entries in one pass. The time that a count may take is the database's to keep: a statement that exceeds it is
/// cancelled there, not forgotten here.
@ApplicationScoped
class EntryCounts {
    static final Duration STATEMENT_MAX = Duration.ofSeconds(3);
    private static final String CANCELLED = "57014";

    Tally count(Connection connection, SqlConditions conditions, Period period) throws SQLException {
        String sql = """
                select day, relying_party, reason, outcome, count(*) as entries,
                       grouping(day) = 0 as by_day, grouping(relying_party) = 0 as by_party
                from (select occurred_at::date as day, relying_party, reason, outcome from entry %s) chosen
                group by grouping sets ((day, outcome), (relying_party, outcome), (reason, outcome))
                """.formatted(conditions.where());
        prepare(connection, period);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            conditions.bind(select);
            return read(select);
        } catch (SQLException e) {
            if (CANCELLED.equals(e.getSQLState())) throw new Refusal(StatisticsRefusal.STATISTICS_TOO_COSTLY);
            throw e;
        }
    }

    /// Until the end of the transaction: days begin in the zone of the period, and nothing takes long.
    private static void prepare(Connection connection, Period period) throws SQLException {
        String sql = "select set_config('TimeZone', ?, true), set_config('statement_timeout', ?, true)";
        try (PreparedStatement settings = connection.prepareStatement(sql)) {
            settings.setString(1, period.zone().getId());
            settings.setString(2, Long.toString(STATEMENT_MAX.toMillis()));
            settings.execute();
        }
    }

    private static Tally read(PreparedStatement select) throws SQLException {
        Tally tally = new Tally();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                boolean isSuccess = Outcome.of(row.getString("outcome")) == Outcome.SUCCESS;
                long entries = row.getLong("entries");
                String party = row.getString("relying_party");
                String reason = row.getString("reason");
                if (row.getBoolean("by_day")) {
                    tally.addDay(row.getObject("day", LocalDate.class), isSuccess, entries);
                } else if (row.getBoolean("by_party")) {
                    if (party != null) tally.addParty(party, isSuccess, entries);
                } else if (reason != null) {
                    tally.addReason(reason, isSuccess, entries);
                }
            }
        }
        return tally;
    }
}
