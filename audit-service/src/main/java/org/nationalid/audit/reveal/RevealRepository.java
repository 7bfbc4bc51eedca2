package org.nationalid.audit.reveal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Finds and keeps requests. A decision is written only over a request that still waits.
@ApplicationScoped
class RevealRepository {
    void insert(Connection connection, Reveal reveal) throws SQLException {
        String sql = """
                insert into reveal (id, case_number, reason, requester, requester_digest, requester_unit, client_id,
                    requested_at, disclose_after, ends_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, reveal.id());
            insert.setString(2, reveal.caseNumber());
            insert.setString(3, reveal.reason());
            insert.setString(4, reveal.requester());
            insert.setString(5, reveal.requesterDigest());
            insert.setString(6, reveal.requesterUnit());
            insert.setString(7, reveal.clientId());
            insert.setTimestamp(8, Timestamp.from(reveal.requestedAt()));
            insert.setTimestamp(9, reveal.discloseAfter() == null ? null : Timestamp.from(reveal.discloseAfter()));
            insert.setTimestamp(10, Timestamp.from(reveal.endsAt()));
            insert.executeUpdate();
        }
        String subject = "insert into reveal_subject (reveal_id, tag, subject) values (?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(subject)) {
            for (Map.Entry<String, String> named : reveal.subjects().entrySet()) {
                insert.setObject(1, reveal.id());
                insert.setString(2, named.getKey());
                insert.setString(3, named.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    Optional<Reveal> find(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select * from reveal where id = ?")) {
            select.setObject(1, id);
            return read(connection, select).stream().findAny();
        }
    }

    /// Newest first, those before `before` where it is given.
    List<Reveal> list(Connection connection, Optional<Reveal> before, int limit) throws SQLException {
        String sql = """
                select * from reveal
                where (requested_at, id) < (coalesce(?, 'infinity'::timestamptz), ?)
                order by requested_at desc, id desc limit ?
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setTimestamp(
                    1, before.map(last -> Timestamp.from(last.requestedAt())).orElse(null));
            select.setObject(2, before.map(Reveal::id).orElse(new UUID(-1, -1)));
            select.setInt(3, limit);
            return read(connection, select);
        }
    }

    /// @return false when the request no longer waits
    boolean decide(
            Connection connection,
            UUID id,
            RevealState state,
            String decider,
            String unit,
            String note,
            Instant now,
            Instant endsAt)
            throws SQLException {
        String sql = """
                update reveal set state = ?, decider = ?, decider_unit = ?, decision_note = ?, decided_at = ?, ends_at = ?
                where id = ? and state = 'REQUESTED' and ends_at > ?
                """;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, state.name());
            update.setString(2, decider);
            update.setString(3, unit);
            update.setString(4, note);
            update.setTimestamp(5, Timestamp.from(now));
            update.setTimestamp(6, Timestamp.from(endsAt));
            update.setObject(7, id);
            update.setTimestamp(8, Timestamp.from(now));
            return update.executeUpdate() == 1;
        }
    }

    private static List<Reveal> read(Connection connection, PreparedStatement select) throws SQLException {
        List<Reveal> reveals = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                UUID id = row.getObject("id", UUID.class);
                reveals.add(new Reveal(
                        id,
                        row.getString("case_number"),
                        row.getString("reason"),
                        row.getString("requester"),
                        row.getString("requester_digest"),
                        row.getString("requester_unit"),
                        row.getString("client_id"),
                        row.getTimestamp("requested_at").toInstant(),
                        instant(row, "disclose_after"),
                        RevealState.valueOf(row.getString("state")),
                        row.getString("decider"),
                        row.getString("decider_unit"),
                        row.getString("decision_note"),
                        instant(row, "decided_at"),
                        row.getTimestamp("ends_at").toInstant(),
                        subjectsOf(connection, id)));
            }
        }
        return reveals;
    }

    private static Map<String, String> subjectsOf(Connection connection, UUID id) throws SQLException {
        String sql = "select tag, subject from reveal_subject where reveal_id = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, id);
            Map<String, String> subjects = new LinkedHashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    subjects.put(row.getString(1), row.getString(2));
                }
            }
            return subjects;
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
