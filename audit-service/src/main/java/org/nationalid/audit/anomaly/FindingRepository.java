package org.nationalid.audit.anomaly;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Finds and keeps findings.
@ApplicationScoped
class FindingRepository {
    private final ObjectMapper json;

    FindingRepository(ObjectMapper json) {
        this.json = json;
    }

    /// What an officer has judged is left as it was judged.
    void save(Connection connection, Finding finding) throws SQLException {
        String sql = """
                insert into anomaly_finding (id, report, day, actor, figures, rows_filter, found_at)
                values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)
                on conflict (report, day, actor) do update
                set figures = excluded.figures, rows_filter = excluded.rows_filter
                where anomaly_finding.state = 'OPEN'
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, finding.id());
            insert.setString(2, finding.report().wireName());
            insert.setObject(3, finding.day());
            insert.setString(4, finding.actor());
            insert.setString(5, finding.figures().toString());
            insert.setString(6, finding.rows().toString());
            insert.setTimestamp(7, Timestamp.from(finding.foundAt()));
            insert.executeUpdate();
        }
    }

    void saveRun(Connection connection, LocalDate day, Instant finishedAt, int findings) throws SQLException {
        String sql = "insert into anomaly_run (day, finished_at, findings) values (?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, day);
            insert.setTimestamp(2, Timestamp.from(finishedAt));
            insert.setInt(3, findings);
            insert.executeUpdate();
        }
    }

    Optional<LocalDate> lastDay(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select max(day) from anomaly_run");
                ResultSet row = select.executeQuery()) {
            row.next();
            return Optional.ofNullable(row.getObject(1, LocalDate.class));
        }
    }

    Optional<Finding> find(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select * from anomaly_finding where id = ?")) {
            select.setObject(1, id);
            return read(select).stream().findAny();
        }
    }

    /// Newest day first.
    List<Finding> list(Connection connection, Optional<FindingState> state, Optional<Finding> before, int limit)
            throws SQLException {
        String sql = """
                select * from anomaly_finding
                where (day, id) < (coalesce(?, 'infinity'::date), ?) and state = coalesce(?, state)
                order by day desc, id desc limit ?
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, before.map(Finding::day).orElse(null), java.sql.Types.DATE);
            select.setObject(2, before.map(Finding::id).orElse(new UUID(-1, -1)));
            select.setString(3, state.map(FindingState::name).orElse(null));
            select.setInt(4, limit);
            return read(select);
        }
    }

    void judge(
            Connection connection, UUID id, FindingState state, String note, String officer, String unit, Instant now)
            throws SQLException {
        String sql = """
                update anomaly_finding set state = ?, note = ?, judged_by = ?, judged_unit = ?, judged_at = ?
                where id = ?
                """;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, state.name());
            update.setString(2, note);
            update.setString(3, officer);
            update.setString(4, unit);
            update.setTimestamp(5, Timestamp.from(now));
            update.setObject(6, id);
            update.executeUpdate();
        }
    }

    private List<Finding> read(PreparedStatement select) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Timestamp judgedAt = row.getTimestamp("judged_at");
                findings.add(new Finding(
                        row.getObject("id", UUID.class),
                        AnomalyReport.of(row.getString("report")),
                        row.getObject("day", LocalDate.class),
                        row.getString("actor"),
                        parsed(row.getString("figures")),
                        parsed(row.getString("rows_filter")),
                        row.getTimestamp("found_at").toInstant(),
                        FindingState.valueOf(row.getString("state")),
                        row.getString("note"),
                        row.getString("judged_by"),
                        row.getString("judged_unit"),
                        judgedAt == null ? null : judgedAt.toInstant()));
            }
        }
        return findings;
    }

    JsonNode parsed(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL keeps only JSON as jsonb", e);
        }
    }
}
