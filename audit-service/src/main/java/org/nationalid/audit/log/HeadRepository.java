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
import org.nationalid.transparencylog.merkle.CompactRange;
import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.note.SignedNote;

/// The two heads of the log: the tree's, and the one that was published.
@ApplicationScoped
class HeadRepository {
    private static final String SELECT_HEAD = "select size, range, root from tree_head";

    TreeHead current(Connection connection) throws SQLException {
        return select(connection, SELECT_HEAD).orElseThrow(() -> new LogDamaged("the row of tree_head is gone"));
    }

    /// The head, locked until the transaction ends; empty while another integrator has it.
    Optional<TreeHead> lock(Connection connection) throws SQLException {
        return select(connection, SELECT_HEAD + " for update skip locked");
    }

    /// Compare-and-swap: moves the head only when it is still the one that `old` says.
    ///
    /// @throws LogDamaged when somebody else moved it under our lock
    void advance(Connection connection, TreeHead old, CompactRange grown) throws SQLException {
        String sql = "update tree_head set size = ?, range = ?, root = ? where size = ? and root = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, grown.size());
            update.setBytes(2, grown.encode());
            update.setBytes(3, grown.root().bytes());
            update.setLong(4, old.size());
            update.setBytes(5, old.root().bytes());
            if (update.executeUpdate() != 1) {
                throw new LogDamaged("the tree head moved while it was locked");
            }
        }
    }

    /// Makes a checkpoint the published one unless a larger one is there.
    void publish(Connection connection, SignedNote note, Instant now) throws SQLException {
        Checkpoint checkpoint = Checkpoint.of(note);
        String sql = """
                insert into published_checkpoint (origin, size, root, note, published_at) values (?, ?, ?, ?, ?)
                on conflict (origin) do update
                set size = excluded.size, root = excluded.root, note = excluded.note,
                    published_at = excluded.published_at
                where published_checkpoint.size < excluded.size
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, checkpoint.origin());
            insert.setLong(2, checkpoint.size());
            insert.setBytes(3, checkpoint.root().bytes());
            insert.setString(4, note.toString());
            insert.setTimestamp(5, Timestamp.from(now));
            insert.executeUpdate();
        }
    }

    /// The last published checkpoint of every log that this database has served.
    List<SignedNote> published(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select note from published_checkpoint");
                ResultSet rows = select.executeQuery()) {
            List<SignedNote> notes = new ArrayList<>();
            while (rows.next()) {
                notes.add(SignedNote.parse(rows.getString(1)));
            }
            return notes;
        }
    }

    /// When that log's last checkpoint was published.
    Optional<Instant> publishedAt(Connection connection, String origin) throws SQLException {
        String sql = "select published_at from published_checkpoint where origin = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, origin);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getTimestamp(1).toInstant()) : Optional.empty();
            }
        }
    }

    private static Optional<TreeHead> select(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            CompactRange range;
            try {
                range = CompactRange.decode(row.getLong(1), row.getBytes(2));
            } catch (IllegalArgumentException e) {
                throw new LogDamaged("the row of tree_head contradicts itself");
            }
            if (!range.root().equals(Hash.of(row.getBytes(3)))) {
                throw new LogDamaged("the row of tree_head contradicts itself");
            }
            return Optional.of(new TreeHead(range));
        }
    }
}
