package org.nationalid.audit.export;

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
import org.nationalid.audit.officer.Auditor;
import org.nationalid.auditexport.file.ExportFormat;
import org.nationalid.auditexport.rendering.Schema;

/// Stores and finds exports, as auditors see them. How nodes share the work is [ExportLease]'s.
@ApplicationScoped
class ExportRepository {
    private static final TypeReference<Map<String, String>> FILTER = new TypeReference<>() {};
    private static final TypeReference<List<ExportFile>> FILES = new TypeReference<>() {};
    private static final String LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    private final ObjectMapper json;

    ExportRepository(ObjectMapper json) {
        this.json = json;
    }

    /// False where an export with this idempotency key is there already.
    boolean insert(Connection connection, ExportJob job, String idempotencyKey) throws SQLException {
        String sql = """
                insert into export_job (id, owner, client_id, case_number, filter, format, schema, is_shared,
                    minimum_size, requested_at, idempotency_key)
                values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)
                on conflict on constraint export_job_once_per_key do nothing
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, job.id());
            insert.setString(2, job.owner().name());
            insert.setString(3, job.owner().clientId());
            insert.setString(4, job.caseNumber());
            insert.setString(5, json.writeValueAsString(job.filter()));
            insert.setString(6, job.format().wireName());
            insert.setString(7, job.schema().wireName());
            insert.setBoolean(8, job.isShared());
            insert.setLong(9, job.minimumSize());
            insert.setTimestamp(10, Timestamp.from(job.requestedAt()));
            insert.setString(11, idempotencyKey);
            return insert.executeUpdate() == 1;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can be written", e);
        }
    }

    Optional<ExportJob> find(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select * from export_job where id = ?")) {
            select.setObject(1, id);
            return read(select).stream().findAny();
        }
    }

    Optional<ExportJob> findByKey(Connection connection, String owner, String idempotencyKey) throws SQLException {
        String sql = "select * from export_job where owner = ? and idempotency_key = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, owner);
            select.setString(2, idempotencyKey);
            return read(select).stream().findAny();
        }
    }

    /// An auditor's own exports and those shared with them, newest first.
    List<ExportJob> list(Connection connection, String auditor, Optional<UUID> before, int limit) throws SQLException {
        String sql = "select * from export_job where (owner = ? or is_shared) and id < coalesce(?::uuid, '" + LAST_ID
                + "'::uuid) order by id desc limit ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, auditor);
            select.setObject(2, before.orElse(null), Types.OTHER);
            select.setInt(3, limit);
            return read(select);
        }
    }

    int countOpenOf(Connection connection, String owner) throws SQLException {
        String sql = "select count(*) from export_job where owner = ? and state in ('QUEUED', 'RUNNING')";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, owner);
            return (int) number(select);
        }
    }

    /// Bytes of all exports whose files are there or being written.
    long bytesKept(Connection connection) throws SQLException {
        String sql = "select coalesce(sum(bytes_written), 0) from export_job where state in ('RUNNING', 'READY')";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            return number(select);
        }
    }

    List<ExportJob> expired(Connection connection, Instant now) throws SQLException {
        String sql = "select * from export_job where state = 'READY' and expires_at <= ? limit 100";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setTimestamp(1, Timestamp.from(now));
            return read(select);
        }
    }

    /// Moves an export from one of its states to another; false where it is no longer in that state.
    boolean move(Connection connection, UUID id, ExportState from, ExportState to) throws SQLException {
        String sql = "update export_job set state = ?, worker = null where id = ? and state = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, to.name());
            update.setObject(2, id);
            update.setString(3, from.name());
            return update.executeUpdate() == 1;
        }
    }

    private static long number(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    List<ExportJob> read(PreparedStatement select) throws SQLException {
        List<ExportJob> jobs = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                jobs.add(new ExportJob(
                        row.getObject("id", UUID.class),
                        new Auditor(row.getString("owner"), row.getString("client_id")),
                        row.getString("case_number"),
                        json.readValue(row.getString("filter"), FILTER),
                        ExportFormat.of(row.getString("format")).orElseThrow(),
                        Schema.of(row.getString("schema")).orElseThrow(),
                        row.getBoolean("is_shared"),
                        row.getLong("minimum_size"),
                        row.getTimestamp("requested_at").toInstant(),
                        standing(row)));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored export can be read", e);
        }
        return jobs;
    }

    private ExportJob.Standing standing(ResultSet row) throws SQLException, JsonProcessingException {
        return new ExportJob.Standing(
                ExportState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("rows_expected", Long.class)),
                row.getLong("rows_written"),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("failure")),
                Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("expires_at")).map(Timestamp::toInstant),
                json.readValue(row.getString("files"), FILES));
    }

    String write(List<ExportFile> files) {
        try {
            return json.writeValueAsString(files);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("files can be written", e);
        }
    }
}
