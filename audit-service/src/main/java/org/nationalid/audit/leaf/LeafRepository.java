package org.nationalid.audit.leaf;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The log's own table. It is written by appending only.
@ApplicationScoped
public class LeafRepository {
    /// Takes the lock under which entries are appended and returns the next free place.
    public long lockNextIndex(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select next_index from sequence_head for update");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /// How many places are taken, without waiting for those who append.
    public long nextIndex(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select next_index from sequence_head");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    public void insert(Connection connection, List<PlacedLeaf> leaves) throws SQLException {
        String sql = "insert into leaf (log_index, id, occurred_at, commitment) select * from unnest(?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setArray(1, array(connection, "bigint", leaves.stream().map(PlacedLeaf::index)));
            insert.setArray(2, array(connection, "uuid", leaves.stream().map(PlacedLeaf::id)));
            insert.setArray(
                    3,
                    array(connection, "timestamptz", leaves.stream().map(leaf -> Timestamp.from(leaf.occurredAt()))));
            insert.setArray(4, connection.createArrayOf("bytea", commitments(leaves)));
            insert.executeUpdate();
        }
        advance(connection, leaves.size());
    }

    private void advance(Connection connection, int count) throws SQLException {
        String sql = "update sequence_head set next_index = next_index + ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setInt(1, count);
            update.executeUpdate();
        }
    }

    /// Leaves in log order, beginning at `first`.
    public List<PlacedLeaf> findFrom(Connection connection, long first, int limit) throws SQLException {
        String sql = "select log_index, id, occurred_at, commitment from leaf where log_index >= ?"
                + " order by log_index limit ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, first);
            select.setInt(2, limit);
            return read(select);
        }
    }

    public List<PlacedLeaf> findAll(Connection connection, Collection<UUID> ids) throws SQLException {
        String sql = "select log_index, id, occurred_at, commitment from leaf where id = any(?)";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            return read(select);
        }
    }

    public Optional<PlacedLeaf> find(Connection connection, UUID id) throws SQLException {
        return findAll(connection, List.of(id)).stream().findAny();
    }

    private static List<PlacedLeaf> read(PreparedStatement select) throws SQLException {
        List<PlacedLeaf> leaves = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                leaves.add(new PlacedLeaf(
                        rows.getLong(1),
                        rows.getObject(2, UUID.class),
                        rows.getTimestamp(3).toInstant(),
                        rows.getBytes(4)));
            }
        }
        return leaves;
    }

    private static Array array(Connection connection, String type, Stream<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    private static byte[][] commitments(List<PlacedLeaf> leaves) {
        return leaves.stream().map(PlacedLeaf::commitment).toArray(byte[][]::new);
    }
}
