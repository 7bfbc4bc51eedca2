package org.nationalid.audit.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// How nodes share exports: who holds the lease works on the job, and only while the lease lasts. The database's clock
/// measures it, so that no node's clock matters.
@ApplicationScoped
class ExportLease {
    private static final String LEASE = "now() + interval '30 seconds'";
    private static final String HELD = " where id = ? and worker = ? and state = 'RUNNING'";

    private final ExportRepository repository;

    ExportLease(ExportRepository repository) {
        this.repository = repository;
    }

    /// Takes the oldest job that waits or whose worker died.
    Optional<ExportJob> take(Connection connection, UUID worker) throws SQLException {
        String sql = "update export_job set state = 'RUNNING', worker = ?, attempts = attempts + 1, rows_written = 0,"
                + " bytes_written = 0, leased_until = " + LEASE + """
                 where id = (
                    select id from export_job
                    where state = 'QUEUED' or (state = 'RUNNING' and leased_until < now())
                    order by id limit 1 for update skip locked)
                returning *
                """;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, worker);
            return repository.read(update).stream().findAny();
        }
    }

    /// Tells how far the job is and renews the lease; false where the job is no longer this worker's.
    boolean renew(Connection connection, UUID id, UUID worker, ExportProgress progress) throws SQLException {
        String sql = "update export_job set rows_expected = ?, rows_written = ?, bytes_written = ?, leased_until = "
                + LEASE + HELD;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, progress.rowsExpected());
            update.setLong(2, progress.rows());
            update.setLong(3, progress.bytes());
            return held(update, 4, id, worker);
        }
    }

    boolean finish(
            Connection connection, UUID id, UUID worker, WriteExport.Written written, Instant now, Instant expiresAt)
            throws SQLException {
        String sql = "update export_job set state = 'READY', rows_expected = ?, rows_written = ?, bytes_written = ?,"
                + " files = ?::jsonb, finished_at = ?, expires_at = ?" + HELD;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, written.rows());
            update.setLong(2, written.rows());
            update.setLong(3, written.bytes());
            update.setString(4, repository.write(written.files()));
            update.setTimestamp(5, Timestamp.from(now));
            update.setTimestamp(6, Timestamp.from(expiresAt));
            return held(update, 7, id, worker);
        }
    }

    boolean fail(Connection connection, UUID id, UUID worker, String failure, Instant now) throws SQLException {
        String sql = "update export_job set state = 'FAILED', failure = ?, finished_at = ?" + HELD;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, failure);
            update.setTimestamp(2, Timestamp.from(now));
            return held(update, 3, id, worker);
        }
    }

    /// Gives a job back that this node cannot finish now.
    boolean release(Connection connection, UUID id, UUID worker) throws SQLException {
        String sql = "update export_job set state = 'QUEUED', worker = null, leased_until = null" + HELD;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            return held(update, 1, id, worker);
        }
    }

    private static boolean held(PreparedStatement update, int position, UUID id, UUID worker) throws SQLException {
        update.setObject(position, id);
        update.setObject(position + 1, worker);
        return update.executeUpdate() == 1;
    }
}
