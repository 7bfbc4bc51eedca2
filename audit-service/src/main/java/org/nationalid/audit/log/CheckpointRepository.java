package org.nationalid.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.note.SignedNote;

/// The last published checkpoint of each log. That of a closed log is never touched again.
@ApplicationScoped
class CheckpointRepository {
    /// An empty log shares its first place with its successor; it was closed first.
    private static final String SELECT = "select note, first_index, closed_at from published_checkpoint"
            + " order by first_index, closed_at nulls last";

    /// Makes a checkpoint the published one of its log unless a larger one is there.
    void publish(Connection connection, SignedNote note, long firstIndex, Instant now) throws SQLException {
        Checkpoint checkpoint = Checkpoint.of(note);
        String sql = """
                insert into published_checkpoint (origin, size, root, note, published_at, first_index)
                values (?, ?, ?, ?, ?, ?)
                on conflict (origin) do update
                set size = excluded.size, root = excluded.root, note = excluded.note,
                    published_at = excluded.published_at
                where published_checkpoint.size < excluded.size and published_checkpoint.closed_at is null
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, checkpoint.origin());
            insert.setLong(2, checkpoint.size());
            insert.setBytes(3, checkpoint.root().bytes());
            insert.setString(4, note.toString());
            insert.setTimestamp(5, Timestamp.from(now));
            insert.setLong(6, firstIndex);
            insert.executeUpdate();
        }
    }

    /// @throws LogDamaged when that checkpoint is not the published one, or was closed before
    void close(Connection connection, PublishedCheckpoint last, Instant now) throws SQLException {
        String sql = "update published_checkpoint set closed_at = ?"
                + " where origin = ? and size = ? and root = ? and closed_at is null";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setTimestamp(1, Timestamp.from(now));
            update.setString(2, last.origin());
            update.setLong(3, last.size());
            update.setBytes(4, last.checkpoint().root().bytes());
            if (update.executeUpdate() != 1) {
                throw new LogDamaged("the last checkpoint of " + last.origin() + " changed while it was closed");
            }
        }
    }

    /// Every log that has one, in the order in which they followed one another.
    List<PublishedCheckpoint> all(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT);
                ResultSet rows = select.executeQuery()) {
            List<PublishedCheckpoint> all = new ArrayList<>();
            while (rows.next()) {
                all.add(new PublishedCheckpoint(
                        SignedNote.parse(rows.getString(1)),
                        rows.getLong(2),
                        Optional.ofNullable(rows.getTimestamp(3)).map(Timestamp::toInstant)));
            }
            return all;
        }
    }

    Optional<PublishedCheckpoint> find(Connection connection, String origin) throws SQLException {
        return all(connection).stream()
                .filter(published -> published.origin().equals(origin))
                .findAny();
    }

    /// When the last checkpoint of any log was published.
    Optional<Instant> lastPublishedAt(Connection connection) throws SQLException {
        String sql = "select max(published_at) from published_checkpoint";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant);
        }
    }
}
