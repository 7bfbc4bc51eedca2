package org.nationalid.gateway.signing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The changes of the token-signing keys, of all nodes together: the database decides which node noticed one first.
@ApplicationScoped
class KeyLedger {
    private static final String ADD = """
            insert into signing_key_change (number, entry_id, keys, changed_at)
            select coalesce(max(number), 0) + 1, ?, ?, ? from signing_key_change
            having (select keys from signing_key_change order by number desc limit 1) is distinct from ?
            on conflict do nothing""";
    private static final String IS_NEWEST = "select keys = ? from signing_key_change order by number desc limit 1";
    private static final String UNRECORDED =
            "select number, entry_id, keys, changed_at from signing_key_change where not recorded order by number";
    private static final String RECORDED = "update signing_key_change set recorded = true where number = ?";

    private final AgroalDataSource database;

    KeyLedger(AgroalDataSource database) {
        this.database = database;
    }

    /// @return false when these keys are the newest already, or another node was quicker
    boolean add(List<String> keys, UUID entryId, Instant changedAt) {
        return run(ADD, insert -> {
            Array array = array(insert, keys);
            insert.setObject(1, entryId);
            insert.setArray(2, array);
            insert.setTimestamp(3, Timestamp.from(changedAt));
            insert.setArray(4, array);
            return insert.executeUpdate() == 1;
        });
    }

    boolean isNewest(List<String> keys) {
        return run(IS_NEWEST, select -> {
            select.setArray(1, array(select, keys));
            try (ResultSet newest = select.executeQuery()) {
                return newest.next() && newest.getBoolean(1);
            }
        });
    }

    /// In the order in which they happened.
    List<KeyChange> unrecorded() {
        return run(UNRECORDED, select -> {
            List<KeyChange> changes = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    changes.add(new KeyChange(
                            row.getLong("number"),
                            row.getObject("entry_id", UUID.class),
                            List.of((String[]) row.getArray("keys").getArray()),
                            row.getTimestamp("changed_at").toInstant()));
                }
            }
            return changes;
        });
    }

    void markRecorded(KeyChange change) {
        run(RECORDED, update -> {
            update.setLong(1, change.number());
            return update.executeUpdate();
        });
    }

    private static Array array(PreparedStatement statement, List<String> texts) throws SQLException {
        return statement.getConnection().createArrayOf("text", texts.toArray());
    }

    private interface Statement<T> {
        T run(PreparedStatement prepared) throws SQLException;
    }

    private <T> T run(String sql, Statement<T> statement) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(sql)) {
            return statement.run(prepared);
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger of signing keys does not answer", e);
        }
    }
}
