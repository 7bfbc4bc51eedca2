package org.nationalid.audit.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/// Empties the plain columns of entries whose data keys are being destroyed, in the same transaction.
@ApplicationScoped
public class EntryEraser {
    /// @return the number of entries
    public int empty(Connection connection, List<UUID> dataKeyIds) throws SQLException {
        String sql = """
                update entry
                set reason = null, relying_party = null, operator = null, subject = null, purpose = null,
                    consent_id = null, txn = null, correlation_id = null
                where data_key_id = any(?)
                """;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setArray(1, connection.createArrayOf("uuid", dataKeyIds.toArray()));
            return update.executeUpdate();
        }
    }
}
