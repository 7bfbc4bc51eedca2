package org.nationalid.audit.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Finds and keeps holds.
@ApplicationScoped
class HoldRepository {
    void insert(Connection connection, Hold hold) throws SQLException {
        String sql = """
                insert into legal_hold (id, scope, held, shown, case_number, reason, placed_by, placed_unit, placed_at,
                    until)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, hold.id());
            insert.setString(2, hold.scope().name());
            insert.setString(3, hold.held());
            insert.setString(4, hold.shown());
            insert.setString(5, hold.caseNumber());
            insert.setString(6, hold.reason());
            insert.setString(7, hold.placedBy());
            insert.setString(8, hold.placedUnit());
            insert.setTimestamp(9, Timestamp.from(hold.placedAt()));
            insert.setTimestamp(10, Timestamp.from(hold.until()));
            insert.executeUpdate();
        }
    }

    /// @return false when it is lifted already
    boolean lift(Connection connection, UUID id, String by, String unit, String caseNumber, Instant now)
            throws SQLException {
        String sql = """
                update legal_hold set lifted_by = ?, lifted_unit = ?, lifted_case = ?, lifted_at = ?
                where id = ? and lifted_at is null
                """;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, by);
            update.setString(2, unit);
            update.setString(3, caseNumber);
            update.setTimestamp(4, Timestamp.from(now));
            update.setObject(5, id);
            return update.executeUpdate() == 1;
        }
    }

    Optional<Hold> find(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select * from legal_hold where id = ?")) {
            select.setObject(1, id);
            return read(select).stream().findAny();
        }
    }

    /// Newest first.
    List<Hold> list(Connection connection, Optional<Hold> before, int limit) throws SQLException {
        String sql = """
                select * from legal_hold
                where (placed_at, id) < (coalesce(?, 'infinity'::timestamptz), ?)
                order by placed_at desc, id desc limit ?
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setTimestamp(
                    1, before.map(last -> Timestamp.from(last.placedAt())).orElse(null));
            select.setObject(2, before.map(Hold::id).orElse(new UUID(-1, -1)));
            select.setInt(3, limit);
            return read(select);
        }
    }

    /// Those of the data keys that a hold in force covers.
    Set<UUID> heldAmong(Connection connection, List<UUID> dataKeys, Instant now) throws SQLException {
        String sql = """
                select data_key.id from data_key
                where data_key.id = any(?) and exists (
                    select 1 from legal_hold hold
                    where hold.lifted_at is null and hold.until > ? and case hold.scope
                        when 'SUBJECT' then hold.held = data_key.subject
                        when 'PARTY' then exists (
                            select 1 from entry
                            where entry.data_key_id = data_key.id and entry.relying_party = hold.held)
                        else exists (
                            select 1 from entry
                            where entry.data_key_id = data_key.id and entry.reason = 'case ' || hold.held)
                            or exists (
                            select 1 from reveal join reveal_subject on reveal_subject.reveal_id = reveal.id
                            where reveal.case_number = hold.held and reveal_subject.subject = data_key.subject)
                    end)
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("uuid", dataKeys.toArray()));
            select.setTimestamp(2, Timestamp.from(now));
            Set<UUID> held = new HashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    held.add(row.getObject(1, UUID.class));
                }
            }
            return held;
        }
    }

    private static List<Hold> read(PreparedStatement select) throws SQLException {
        List<Hold> holds = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Timestamp liftedAt = row.getTimestamp("lifted_at");
                holds.add(new Hold(
                        row.getObject("id", UUID.class),
                        HoldScope.valueOf(row.getString("scope")),
                        row.getString("held"),
                        row.getString("shown"),
                        row.getString("case_number"),
                        row.getString("reason"),
                        row.getString("placed_by"),
                        row.getString("placed_unit"),
                        row.getTimestamp("placed_at").toInstant(),
                        row.getTimestamp("until").toInstant(),
                        row.getString("lifted_by"),
                        row.getString("lifted_unit"),
                        row.getString("lifted_case"),
                        liftedAt == null ? null : liftedAt.toInstant()));
            }
        }
        return holds;
    }
}
