package org.nationalid.audit.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import org.nationalid.platform.id.Ids;

/// Remembers runs.
@ApplicationScoped
class RetentionRunRepository {
    void insert(Connection connection, RetentionRun run) throws SQLException {
        String sql = """
                insert into retention_run (id, profile, started_at, finished_at, keys_destroyed, entries_emptied,
                    keys_held)
                values (?, ?, ?, ?, ?, ?, ?)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, Ids.next());
            insert.setString(2, run.profile());
            insert.setTimestamp(3, Timestamp.from(run.startedAt()));
            insert.setTimestamp(4, Timestamp.from(run.finishedAt()));
            insert.setLong(5, run.keysDestroyed());
            insert.setLong(6, run.entriesEmptied());
            insert.setLong(7, run.keysHeld());
            insert.executeUpdate();
        }
    }

    Optional<RetentionRun> findLast(Connection connection) throws SQLException {
        String sql = "select * from retention_run order by started_at desc limit 1";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            if (!row.next()) return Optional.empty();
            return Optional.of(new RetentionRun(
                    row.getString("profile"),
                    row.getTimestamp("started_at").toInstant(),
                    row.getTimestamp("finished_at").toInstant(),
                    row.getLong("keys_destroyed"),
                    row.getLong("entries_emptied"),
                    row.getLong("keys_held")));
        }
    }
}
