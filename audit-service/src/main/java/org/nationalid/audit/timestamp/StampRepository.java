package org.nationalid.audit.timestamp;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nationalid.transparencylog.note.SignedNote;

/// Stamps by the checkpoint that they are over. They are added, never changed.
@ApplicationScoped
class StampRepository {
    private static final String SELECT = "select note, response, stamped_at from checkpoint_stamp where origin = ? ";

    /// Keeps the first of two stamps over the same checkpoint: another node may have been faster.
    void insert(Connection connection, CheckpointStamp stamp) throws SQLException {
        String sql = "insert into checkpoint_stamp (origin, size, note, response, stamped_at) values (?, ?, ?, ?, ?)"
                + " on conflict do nothing";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, stamp.checkpoint().origin());
            insert.setLong(2, stamp.checkpoint().size());
            insert.setString(3, stamp.note().toString());
            insert.setBytes(4, stamp.response());
            insert.setTimestamp(5, Timestamp.from(stamp.stampedAt()));
            insert.executeUpdate();
        }
    }

    /// The newest ones, newest first.
    List<CheckpointStamp> findNewest(Connection connection, String origin, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + "order by size desc limit ?")) {
            select.setString(1, origin);
            select.setInt(2, limit);
            return read(select);
        }
    }

    Optional<CheckpointStamp> find(Connection connection, String origin, long size) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + "and size = ?")) {
            select.setString(1, origin);
            select.setLong(2, size);
            return read(select).stream().findAny();
        }
    }

    private static List<CheckpointStamp> read(PreparedStatement select) throws SQLException {
        List<CheckpointStamp> stamps = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                stamps.add(new CheckpointStamp(
                        SignedNote.parse(row.getString(1)),
                        row.getBytes(2),
                        row.getTimestamp(3).toInstant()));
            }
        }
        return stamps;
    }
}
