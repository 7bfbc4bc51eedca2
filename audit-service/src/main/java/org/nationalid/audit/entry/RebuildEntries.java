package org.nationalid.audit.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.nationalid.audit.database.Database;
import org.nationalid.audit.event.AuditEvent;
import org.nationalid.audit.leaf.LeafRepository;
import org.nationalid.audit.leaf.PlacedLeaf;

/// The columns that auditors query by, derived anew from the sealed payloads that the tree vouches for. A payload that
/// its leaf does not vouch for proves nothing and rebuilds nothing; a row that is gone is named.
@ApplicationScoped
public class RebuildEntries {
    private static final int BATCH = 1_000;

    private final Database database;
    private final LeafRepository leaves;
    private final VouchedPayloads payloads;

    RebuildEntries(Database database, LeafRepository leaves, VouchedPayloads payloads) {
        this.database = database;
        this.leaves = leaves;
        this.payloads = payloads;
    }

    /// A row as it is; `expected` as its payload says that it should be, empty when the payload cannot say.
    private record Row(Instant occurredAt, Map<String, String> stored, Map<String, String> expected, String problem) {}

    /// @param isApplied false only says what would change
    /// @param progress  told the number of leaves so far
    /// @param findings  told what differs: places and names of columns, never what stands in them
    public void rebuild(boolean isApplied, LongConsumer progress, Consumer<String> findings) {
        List<PlacedLeaf> batch = nextFrom(0);
        while (!batch.isEmpty()) {
            rebuild(batch, isApplied, findings);
            long next = batch.getLast().index() + 1;
            progress.accept(next);
            batch = nextFrom(next);
        }
    }

    private List<PlacedLeaf> nextFrom(long index) {
        return database.read(connection -> leaves.findFrom(connection, index, BATCH));
    }

    /// One transaction a batch: an erasure that comes between waits, or is seen.
    private void rebuild(List<PlacedLeaf> batch, boolean isApplied, Consumer<String> findings) {
        database.inTransaction(connection -> {
            Map<Long, Row> rows = rowsOf(connection, batch, isApplied);
            for (PlacedLeaf leaf : batch) {
                Row row = rows.get(leaf.index());
                if (row == null) {
                    findings.accept(
                            "leaf " + leaf.index() + ": its entry is gone from the database; only a backup has it");
                } else if (!row.problem().isEmpty()) {
                    findings.accept("leaf " + leaf.index() + ": " + row.problem());
                } else {
                    compare(connection, leaf, row, isApplied, findings);
                }
            }
            return null;
        });
    }

    private static void compare(
            Connection connection, PlacedLeaf leaf, Row row, boolean isApplied, Consumer<String> findings)
            throws SQLException {
        Map<String, String> wrong = new LinkedHashMap<>();
        row.expected().forEach((column, value) -> {
            if (!Objects.equals(row.stored().get(column), value)) {
                wrong.put(column, value);
            }
        });
        if (!row.occurredAt().equals(leaf.occurredAt())) {
            findings.accept("leaf " + leaf.index() + ": occurred_at is not the leaf's");
            if (isApplied) {
                move(connection, leaf, row);
            }
        }
        if (!wrong.isEmpty()) {
            findings.accept(
                    "leaf " + leaf.index() + ": " + String.join(", ", wrong.keySet()) + " not as in its payload");
            if (isApplied) {
                update(connection, leaf, wrong);
            }
        }
    }

    private static void move(Connection connection, PlacedLeaf leaf, Row row) throws SQLException {
        String sql = "update entry set occurred_at = ? where log_index = ? and occurred_at = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setTimestamp(1, Timestamp.from(leaf.occurredAt()));
            update.setLong(2, leaf.index());
            update.setTimestamp(3, Timestamp.from(row.occurredAt()));
            update.executeUpdate();
        }
    }

    private static void update(Connection connection, PlacedLeaf leaf, Map<String, String> values) throws SQLException {
        String sql = "update entry set " + String.join(" = ?, ", values.keySet())
                + " = ? where log_index = ? and occurred_at = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            int position = 1;
            for (String value : values.values()) {
                update.setString(position++, value);
            }
            update.setLong(position++, leaf.index());
            update.setTimestamp(position, Timestamp.from(leaf.occurredAt()));
            update.executeUpdate();
        }
    }

    private Map<Long, Row> rowsOf(Connection connection, List<PlacedLeaf> batch, boolean isApplied)
            throws SQLException {
        Map<Long, PlacedLeaf> byIndex = new HashMap<>();
        batch.forEach(leaf -> byIndex.put(leaf.index(), leaf));
        String sql = "select log_index, occurred_at, " + "entry." + String.join(", entry.", EntryColumns.NAMES)
                + ", data_key_id, sealed_payload, wrapped_key, data_key.id is null as key_is_gone from entry"
                + " left join data_key on data_key.id = entry.data_key_id where log_index = any(?)"
                + (isApplied ? " for update of entry" : "");
        Map<Long, Row> rows = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(
                    1, connection.createArrayOf("bigint", byIndex.keySet().toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    long index = row.getLong("log_index");
                    rows.put(index, read(byIndex.get(index), row));
                }
            }
        }
        return rows;
    }

    private Row read(PlacedLeaf leaf, ResultSet row) throws SQLException {
        Instant occurredAt = row.getTimestamp("occurred_at").toInstant();
        Map<String, String> stored = new HashMap<>();
        for (String column : EntryColumns.NAMES) {
            stored.put(column, row.getString(column));
        }
        if (row.getBoolean("key_is_gone")) {
            return new Row(occurredAt, stored, Map.of(), "the row of its data key is gone");
        }
        if (row.getBytes("wrapped_key") == null) {
            return new Row(occurredAt, stored, EntryColumns.erased(), "");
        }
        Optional<AuditEvent> event = payloads.open(leaf, row);
        return event.isPresent()
                ? new Row(occurredAt, stored, EntryColumns.of(event.get()), "")
                : new Row(occurredAt, stored, Map.of(), "its payload was altered");
    }
}
