package org.nationalid.audit.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nationalid.audit.event.AuditEvent;
import org.nationalid.audit.leaf.PlacedLeaf;

/// Holds stored entries against their leaves: the payload against the commitment, and the columns that are searched
/// against the payload. Else a row could be hidden from every search, or shown to somebody else, without a trace.
@ApplicationScoped
public class EntryAudit {
    private static final String SELECT = "select log_index, entry.occurred_at, entry."
            + String.join(", entry.", EntryColumns.NAMES)
            + ", sealed_payload, data_key_id, wrapped_key"
            + " from entry left join data_key on data_key.id = entry.data_key_id where log_index = any(?)";

    private final VouchedPayloads payloads;

    EntryAudit(VouchedPayloads payloads) {
        this.payloads = payloads;
    }

    /// What is wrong with the entries of those leaves, by index.
    public Map<Long, String> faults(Connection connection, List<PlacedLeaf> leaves) throws SQLException {
        Map<Long, PlacedLeaf> byIndex = leaves.stream().collect(Collectors.toMap(PlacedLeaf::index, leaf -> leaf));
        Map<Long, String> faults = new HashMap<>();
        byIndex.keySet().forEach(index -> faults.put(index, "its entry is gone from the database"));
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setArray(
                    1, connection.createArrayOf("bigint", byIndex.keySet().toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    long index = row.getLong("log_index");
                    faults.remove(index);
                    if (row.getBytes("wrapped_key") != null) {
                        fault(byIndex.get(index), row).ifPresent(fault -> faults.put(index, fault));
                    }
                }
            }
        }
        return faults;
    }

    private Optional<String> fault(PlacedLeaf leaf, ResultSet row) throws SQLException {
        Optional<AuditEvent> event = payloads.open(leaf, row);
        return event.isPresent() ? differences(leaf, event.get(), row) : Optional.of("its payload was altered");
    }

    private static Optional<String> differences(PlacedLeaf leaf, AuditEvent event, ResultSet row) throws SQLException {
        List<String> different = new ArrayList<>();
        if (!row.getTimestamp("occurred_at").toInstant().equals(leaf.occurredAt())) {
            different.add("occurred_at");
        }
        for (Map.Entry<String, String> column : EntryColumns.of(event).entrySet()) {
            if (!Objects.equals(row.getString(column.getKey()), column.getValue())) {
                different.add(column.getKey());
            }
        }
        return different.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(", ", different) + " not as in its payload");
    }
}
