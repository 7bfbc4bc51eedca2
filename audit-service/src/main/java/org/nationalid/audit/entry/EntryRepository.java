package org.nationalid.audit.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.nationalid.audit.event.AuditEvent;
import org.nationalid.audit.event.EventType;
import org.nationalid.audit.event.Outcome;
import org.nationalid.audit.leaf.Commitment;
import org.nationalid.audit.leaf.PlacedLeaf;
import org.nationalid.audit.log.LogRefusal;
import org.nationalid.audit.sealing.DataKeys;
import org.nationalid.audit.sealing.SealedPayload;
import org.nationalid.platform.crypto.SealedBox;
import org.nationalid.platform.problem.Refusal;

/// Stores and finds entries. A page is chosen on the table `entry` alone, then joined, so that the join never widens
/// the search.
@ApplicationScoped
class EntryRepository {
    private static final Logger LOG = Logger.getLogger(EntryRepository.class);
    private static final String COLUMNS = """
            select chosen.log_index, leaf.id, leaf.occurred_at, leaf.commitment, chosen.type, chosen.outcome,
                   chosen.service, chosen.subject, chosen.sealed_payload, chosen.data_key_id, data_key.wrapped_key
            from (%s) chosen
            join leaf on leaf.log_index = chosen.log_index
            join data_key on data_key.id = chosen.data_key_id
            order by chosen.occurred_at desc, chosen.log_index desc
            """;
    private static final String ENTRY = "select * from entry ";

    static final int PATIENCE_SECONDS = 15;

    private final DataKeys dataKeys;

    EntryRepository(DataKeys dataKeys) {
        this.dataKeys = dataKeys;
    }

    void insert(Connection connection, List<EntryRow> rows) throws SQLException {
        String sql = """
                insert into entry (log_index, occurred_at, type, outcome, reason, service, relying_party, operator,
                    subject, purpose, consent_id, txn, correlation_id, data_key_id, sealed_payload)
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            Columns columns = new Columns(connection, insert, rows);
            columns.add("bigint", EntryRow::logIndex);
            columns.add("timestamptz", row -> Timestamp.from(row.event().time()));
            columns.addText(event -> event.type().wireName());
            columns.addText(event -> event.outcome().wireName());
            columns.addText(AuditEvent::reason);
            columns.addText(AuditEvent::service);
            columns.addText(AuditEvent::relyingParty);
            columns.addText(AuditEvent::operator);
            columns.addText(AuditEvent::subject);
            columns.addText(AuditEvent::purpose);
            columns.addText(AuditEvent::consentId);
            columns.addText(AuditEvent::txn);
            columns.addText(AuditEvent::correlationId);
            columns.add("uuid", EntryRow::dataKeyId);
            columns.addBytes(EntryRow::sealedPayload);
            insert.executeUpdate();
        }
    }

    /// Newest first.
    List<StoredEntry> search(Connection connection, EntrySearch search) throws SQLException {
        SqlConditions conditions = search.conditions();
        String page = ENTRY + conditions.where() + " order by occurred_at desc, log_index desc limit ?";
        try (PreparedStatement select = connection.prepareStatement(COLUMNS.formatted(page))) {
            select.setQueryTimeout(PATIENCE_SECONDS);
            int position = conditions.bind(select);
            select.setInt(position, search.limit());
            return read(select);
        }
    }

    Optional<StoredEntry> find(Connection connection, PlacedLeaf leaf) throws SQLException {
        String sql = COLUMNS.formatted(ENTRY + "where occurred_at = ? and log_index = ?");
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setTimestamp(1, Timestamp.from(leaf.occurredAt()));
            select.setLong(2, leaf.index());
            return read(select).stream().findAny();
        }
    }

    boolean isDisclosed(Connection connection, PlacedLeaf leaf) throws SQLException {
        String sql = "select 1 from entry where occurred_at = ? and log_index = ? and " + EntrySearch.DISCLOSED;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setTimestamp(1, Timestamp.from(leaf.occurredAt()));
            select.setLong(2, leaf.index());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /// Payloads by entry id; those whose key was destroyed are left out.
    Map<UUID, byte[]> payloads(Connection connection, Collection<PlacedLeaf> leaves) throws SQLException {
        Object[] indexes = leaves.stream().map(PlacedLeaf::index).toArray();
        Map<UUID, byte[]> payloads = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement(COLUMNS.formatted(ENTRY + "where log_index = any(?)"))) {
            select.setArray(1, connection.createArrayOf("bigint", indexes));
            for (StoredEntry entry : read(select)) {
                entry.commitment().ifPresent(found -> payloads.put(entry.leaf().id(), found.payload()));
            }
        }
        return payloads;
    }

    private List<StoredEntry> read(PreparedStatement select) throws SQLException {
        List<StoredEntry> entries = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                PlacedLeaf leaf = new PlacedLeaf(
                        row.getLong("log_index"),
                        row.getObject("id", UUID.class),
                        row.getTimestamp("occurred_at").toInstant(),
                        row.getBytes("commitment"));
                entries.add(new StoredEntry(
                        leaf,
                        EventType.of(row.getString("type")),
                        Outcome.of(row.getString("outcome")),
                        row.getString("service"),
                        Optional.ofNullable(row.getString("subject")),
                        open(leaf.id(), row)));
            }
        }
        return entries;
    }

    private Optional<Commitment> open(UUID id, ResultSet row) throws SQLException {
        byte[] wrapped = row.getBytes("wrapped_key");
        if (wrapped == null) {
            return Optional.empty();
        }
        try {
            byte[] opening = SealedPayload.open(
                    dataKeys.unwrap(row.getObject("data_key_id", UUID.class), wrapped),
                    id,
                    row.getBytes("sealed_payload"));
            return Optional.of(Commitment.ofOpening(opening));
        } catch (SealedBox.BrokenSeal e) {
            LOG.errorf(e, "the payload of entry %s (leaf %d) was altered", id, row.getLong("log_index"));
            throw new Refusal(LogRefusal.LOG_DAMAGED).retryAfter(LogRefusal.WHEN_DAMAGED);
        }
    }

    /// Binds one array per column, in order.
    private static final class Columns {
        private final Connection connection;
        private final PreparedStatement insert;
        private final List<EntryRow> rows;
        private int position = 1;

        Columns(Connection connection, PreparedStatement insert, List<EntryRow> rows) {
            this.connection = connection;
            this.insert = insert;
            this.rows = rows;
        }

        void add(String type, Function<EntryRow, ?> column) throws SQLException {
            Object[] values = rows.stream().map(column).toArray();
            insert.setArray(position++, connection.createArrayOf(type, values));
        }

        void addText(Function<AuditEvent, String> column) throws SQLException {
            add("text", row -> column.apply(row.event()));
        }

        void addBytes(Function<EntryRow, byte[]> column) throws SQLException {
            byte[][] values = rows.stream().map(column).toArray(byte[][]::new);
            insert.setArray(position++, connection.createArrayOf("bytea", values));
        }
    }
}
