package org.nationalid.audit.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.nationalid.audit.database.Database;

/// Empties the plain columns of entries whose data keys are being destroyed, in the same transaction.
@ApplicationScoped
public class EntryEraser {
    private static final int CHUNK = 2000;

    /// Empties entries ahead, a few thousand a transaction, so that the last step, which destroys the keys, is a short
    /// one even where a key seals millions.
    ///
    /// @return the number of entries
    public int emptyAhead(Database database, List<UUID> dataKeyIds) {
        String sql = """
                update entry
                set reason = null, relying_party = null, operator = null, subject = null, purpose = null,
                    consent_id = null, txn = null, correlation_id = null
                where (occurred_at, log_index) in (
                    select occurred_at, log_index from entry
                    where data_key_id = any(?) and num_nonnulls(
                        reason, relying_party, operator, subject, purpose, consent_id, txn, correlation_id) > 0
                    limit %d)
                """.formatted(CHUNK);
        int emptied = 0;
        int chunk;
        do {
            chunk = database.inTransaction(connection -> {
                try (PreparedStatement update = connection.prepareStatement(sql)) {
                    update.setArray(1, connection.createArrayOf("uuid", dataKeyIds.toArray()));
                    return update.executeUpdate();
                }
            });
            emptied += chunk;
        } while (chunk == CHUNK);
        return emptied;
    }

    /// @return the number of entries
    public int empty(Connection connection, List<UUID> dataKeyIds) throws SQLException {
        String sql = """
                update entry
                set reason = null, relying_party = null, operator = null, subject = null, purpose = null,
                    consent_id = null, txn = null, correlation_id = null
                where data_key_id = any(?) and num_nonnulls(
                    reason, relying_party, operator, subject, purpose, consent_id, txn, correlation_id) > 0
                """;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setArray(1, connection.createArrayOf("uuid", dataKeyIds.toArray()));
            return update.executeUpdate();
        }
    }
}
