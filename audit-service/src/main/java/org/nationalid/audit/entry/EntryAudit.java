package org.nationalid.audit.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nationalid.audit.event.AuditEvent;
import org.nationalid.audit.event.CanonicalPayload;
import org.nationalid.audit.leaf.Commitment;
import org.nationalid.audit.leaf.PlacedLeaf;
import org.nationalid.audit.sealing.DataKeys;
import org.nationalid.audit.sealing.SealedPayload;
import org.nationalid.platform.crypto.SealedBox;

/// Holds stored entries against their leaves.
@ApplicationScoped
public class EntryAudit {
    private final DataKeys dataKeys;
    private final CanonicalPayload canonical;

    EntryAudit(DataKeys dataKeys, CanonicalPayload canonical) {
        this.dataKeys = dataKeys;
        this.canonical = canonical;
    }

    /// What is wrong with the entries of those leaves, by index.
    public Map<Long, String> faults(Connection connection, List<PlacedLeaf> leaves) throws SQLException {
        Map<Long, PlacedLeaf> byIndex = leaves.stream().collect(Collectors.toMap(PlacedLeaf::index, leaf -> leaf));
        Map<Long, String> faults = new HashMap<>();
        byIndex.keySet().forEach(index -> faults.put(index, "its entry is gone from the database"));
        String sql = """
                select entry.*, wrapped_key
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
                    faultOf(byIndex.get(index), row).ifPresent(fault -> faults.put(index, fault));
                }
            }
        }
        return faults;
    }

    private Optional<String> faultOf(PlacedLeaf leaf, ResultSet row) throws SQLException {
        if (!row.getTimestamp("occurred_at").toInstant().equals(leaf.occurredAt())) {
            return Optional.of("an entry of another time claims its place");
        }
        if (row.getBytes("wrapped_key") == null) {
            return Optional.empty();
        }
        Commitment commitment;
        try {
            commitment = Commitment.ofOpening(SealedPayload.open(
                    dataKeys.unwrap(row.getObject("data_key_id", UUID.class), row.getBytes("wrapped_key")),
                    leaf.id(),
                    row.getBytes("sealed_payload")));
        } catch (SealedBox.BrokenSeal e) {
            return Optional.of("its payload was altered");
        }
        return Arrays.equals(leaf.commitment(), commitment.value())
                ? wrongColumn(canonical.read(commitment.payload()), row)
                        .map(column -> "its column " + column + " is not what the payload says")
                : Optional.of("its payload was altered");
    }

    /// Auditors search by these columns: an altered one would hide an entry from them. An empty one hides it too, but
    /// is also what retention leaves, so it is not a fault by itself.
    private static Optional<String> wrongColumn(AuditEvent event, ResultSet row) throws SQLException {
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("type", event.type().wireName());
        expected.put("outcome", event.outcome().wireName());
        expected.put("reason", event.reason());
        expected.put("service", event.service());
        expected.put("relying_party", event.relyingParty());
        expected.put("operator", event.operator());
        expected.put("subject", event.subject());
        expected.put("purpose", event.purpose());
        expected.put("consent_id", event.consentId());
        expected.put("txn", event.txn());
        expected.put("correlation_id", event.correlationId());
        for (Map.Entry<String, String> column : expected.entrySet()) {
            String stored = row.getString(column.getKey());
            if (stored != null && !stored.equals(column.getValue())) {
                return Optional.of(column.getKey());
            }
        }
        return Optional.empty();
    }
}
