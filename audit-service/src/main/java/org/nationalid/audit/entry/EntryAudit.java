package org.nationalid.audit.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nationalid.audit.leaf.Commitment;
import org.nationalid.audit.leaf.PlacedLeaf;
import org.nationalid.audit.sealing.DataKeys;
import org.nationalid.audit.sealing.SealedPayload;
import org.nationalid.platform.crypto.SealedBox;

/// Holds stored entries against their leaves.
@ApplicationScoped
public class EntryAudit {
    private final DataKeys dataKeys;

    EntryAudit(DataKeys dataKeys) {
        this.dataKeys = dataKeys;
    }

    /// What is wrong with the entries of those leaves, by index.
    public Map<Long, String> faults(Connection connection, List<PlacedLeaf> leaves) throws SQLException {
        Map<Long, PlacedLeaf> byIndex = leaves.stream().collect(Collectors.toMap(PlacedLeaf::index, leaf -> leaf));
        Map<Long, String> faults = new HashMap<>();
        byIndex.keySet().forEach(index -> faults.put(index, "its entry is gone from the database"));
        String sql = """
                select log_index, sealed_payload, data_key_id, wrapped_key
                from entry left join data_key on data_key.id = entry.data_key_id
                where log_index = any(?)
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(
                    1, connection.createArrayOf("bigint", byIndex.keySet().toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    long index = row.getLong("log_index");
                    faults.remove(index);
                    if (row.getBytes("wrapped_key") != null && !isSound(byIndex.get(index), row)) {
                        faults.put(index, "its payload was altered");
                    }
                }
            }
        }
        return faults;
    }

    private boolean isSound(PlacedLeaf leaf, ResultSet row) throws SQLException {
        try {
            byte[] opening = SealedPayload.open(
                    dataKeys.unwrap(row.getObject("data_key_id", UUID.class), row.getBytes("wrapped_key")),
                    leaf.id(),
                    row.getBytes("sealed_payload"));
            return Arrays.equals(
                    leaf.commitment(), Commitment.ofOpening(opening).value());
        } catch (SealedBox.BrokenSeal e) {
            return false;
        }
    }
}
