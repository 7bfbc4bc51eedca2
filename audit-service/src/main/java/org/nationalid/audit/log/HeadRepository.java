package org.nationalid.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.nationalid.transparencylog.merkle.CompactRange;
import org.nationalid.transparencylog.merkle.Hash;

/// The head of the newest log. Whatever changes it names what it was before, so that of two who change it one fails.
@ApplicationScoped
class HeadRepository {
    private static final String SELECT_HEAD =
            "select size, range, root, origin, first_index, end_index, next_origin from tree_head";

    TreeHead current(Connection connection) throws SQLException {
        return select(connection, SELECT_HEAD).orElseThrow(() -> new LogDamaged("the row of tree_head is gone"));
    }

    /// The head, locked until the transaction ends; empty while another node has it.
    Optional<TreeHead> lock(Connection connection) throws SQLException {
        return select(connection, SELECT_HEAD + " for update skip locked");
    }

    /// Names the very first log.
    ///
    /// @return false when it has a name
    boolean name(Connection connection, String origin) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update tree_head set origin = ? where origin is null")) {
            update.setString(1, origin);
            return update.executeUpdate() == 1;
        }
    }

    /// Compare-and-swap: moves the head only when it is still the one that `old` says.
    ///
    /// @throws LogDamaged when somebody else moved it under our lock
    void advance(Connection connection, TreeHead old, CompactRange grown) throws SQLException {
        String sql = "update tree_head set size = ?, range = ?, root = ? where origin = ? and size = ? and root = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, grown.size());
            update.setBytes(2, grown.encode());
            update.setBytes(3, grown.root().bytes());
            update.setString(4, old.origin());
            update.setLong(5, old.size());
            update.setBytes(6, old.root().bytes());
            if (update.executeUpdate() != 1) {
                throw new LogDamaged("the tree head moved while it was locked");
            }
        }
    }

    /// Gives the log an end. The caller holds the lock under which places are given.
    ///
    /// @throws LogDamaged when it has one
    void end(Connection connection, TreeHead head, TreeHead.End end) throws SQLException {
        String sql = "update tree_head set end_index = ?, next_origin = ? where origin = ? and end_index is null";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, end.index());
            update.setString(2, end.nextOrigin());
            update.setString(3, head.origin());
            if (update.executeUpdate() != 1) {
                throw new LogDamaged(head.origin() + " was given an end while it was locked");
            }
        }
    }

    /// Puts the empty tree of the next log in the place of a complete one.
    ///
    /// @return false when another node was faster
    boolean turn(Connection connection, TreeHead complete) throws SQLException {
        String sql = """
                update tree_head set origin = next_origin, first_index = end_index, end_index = null, next_origin = null,
                    size = 0, range = '', root = sha256('')
                where origin = ? and size = ? and root = ? and end_index = first_index + size
                """;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, complete.origin());
            update.setLong(2, complete.size());
            update.setBytes(3, complete.root().bytes());
            return update.executeUpdate() == 1;
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
            String nextOrigin = row.getString(7);
            Optional<TreeHead.End> end =
                    nextOrigin == null ? Optional.empty() : Optional.of(new TreeHead.End(row.getLong(6), nextOrigin));
            // A log without a name is one that nobody has begun yet.
            String origin = row.getString(4) == null ? "" : row.getString(4);
            return Optional.of(new TreeHead(origin, row.getLong(5), end, range));
        }
    }
}
