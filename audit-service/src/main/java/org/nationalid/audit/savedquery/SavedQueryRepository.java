package org.nationalid.audit.savedquery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Stores and finds kept searches and their versions.
@ApplicationScoped
class SavedQueryRepository {
    private static final TypeReference<Map<String, String>> FILTER = new TypeReference<>() {};
    private static final String VERSIONS = """
            select query.id, query.owner, query.deleted_at, v.version, v.name, v.is_shared, v.filter, v.saved_at
            from saved_query query join saved_query_version v on v.query_id = query.id
            """;
    private static final String LATEST =
            VERSIONS + " where v.version = (select max(version) from saved_query_version where query_id = query.id)";

    private final ObjectMapper json;

    SavedQueryRepository(ObjectMapper json) {
        this.json = json;
    }

    void insert(Connection connection, UUID id, String owner, Instant now) throws SQLException {
        String sql = "insert into saved_query (id, owner, created_at) values (?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, id);
            insert.setString(2, owner);
            insert.setTimestamp(3, Timestamp.from(now));
            insert.executeUpdate();
        }
    }

    void insertVersion(Connection connection, SavedQuery query) throws SQLException {
        String sql = "insert into saved_query_version (query_id, version, name, is_shared, filter, saved_at)"
                + " values (?, ?, ?, ?, ?::jsonb, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, query.id());
            insert.setInt(2, query.version());
            insert.setString(3, query.name());
            insert.setBoolean(4, query.isShared());
            insert.setString(5, json.writeValueAsString(query.filter()));
            insert.setTimestamp(6, Timestamp.from(query.savedAt()));
            insert.executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can be written", e);
        }
    }

    /// @param now null to restore the query
    void setDeletedAt(Connection connection, UUID id, Instant now) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update saved_query set deleted_at = ? where id = ?")) {
            update.setTimestamp(1, now == null ? null : Timestamp.from(now));
            update.setObject(2, id);
            update.executeUpdate();
        }
    }

    /// Lets one change at a time at the query.
    void lock(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select 1 from saved_query where id = ? for update")) {
            select.setObject(1, id);
            select.executeQuery().close();
        }
    }

    Optional<SavedQuery> find(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LATEST + " and query.id = ?")) {
            select.setObject(1, id);
            return read(select).stream().findAny();
        }
    }

    /// Newest version first.
    List<SavedQuery> versions(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(VERSIONS + " where query.id = ? order by v.version desc limit 1000")) {
            select.setObject(1, id);
            return read(select);
        }
    }

    /// What an auditor may use, newest first.
    List<SavedQuery> list(Connection connection, String auditor, Optional<UUID> before, int limit) throws SQLException {
        String sql = LATEST + " and query.deleted_at is null and (query.owner = ? or v.is_shared)"
                + " and query.id < coalesce(?::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid) order by query.id desc limit ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, auditor);
            select.setObject(2, before.orElse(null), Types.OTHER);
            select.setInt(3, limit);
            return read(select);
        }
    }

    /// What an auditor deleted, last deleted first.
    List<SavedQuery> deleted(Connection connection, String auditor, int limit) throws SQLException {
        String sql =
                LATEST + " and query.deleted_at is not null and query.owner = ? order by query.deleted_at desc limit ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, auditor);
            select.setInt(2, limit);
            return read(select);
        }
    }

    int countOf(Connection connection, String owner) throws SQLException {
        String sql = "select count(*) from saved_query where owner = ? and deleted_at is null";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, owner);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private List<SavedQuery> read(PreparedStatement select) throws SQLException {
        List<SavedQuery> queries = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                queries.add(new SavedQuery(
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        row.getString("owner"),
                        row.getString("name"),
                        row.getBoolean("is_shared"),
                        json.readValue(row.getString("filter"), FILTER),
                        row.getTimestamp("saved_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("deleted_at")).map(Timestamp::toInstant)));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored filter is an object of texts", e);
        }
        return queries;
    }
}
