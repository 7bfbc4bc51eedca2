package org.nationalid.audit.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.platform.problem.RequestRefusal;

/// Runs statements. A failure of the database becomes the refusal `audit-unavailable`, which callers may retry:
/// appending is idempotent by entry id. A value that the database does not take (a zero byte, a time outside all
/// calendars) becomes `request-invalid`, which they should not.
@ApplicationScoped
public class Database {
    private static final Logger LOG = Logger.getLogger(Database.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    /// Class of SQLSTATE (ISO/IEC 9075-2).
    private static final String DATA_EXCEPTION = "22";

    private final AgroalDataSource pool;

    Database(AgroalDataSource pool) {
        this.pool = pool;
    }

    /// Commits when `work` returns; rolls back when it throws.
    public <T> T inTransaction(SqlWork<T> work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.run(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                // Whatever is not rolled back here is committed by the return to auto-commit (JDBC 4.3 §10.1.1).
                rollBack(connection, e);
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    /// Runs statements that each stand alone.
    public <T> T read(SqlWork<T> work) {
        try (Connection connection = pool.getConnection()) {
            return work.run(connection);
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    private static void rollBack(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static Refusal refusal(SQLException cause) {
        if (cause.getSQLState() != null && cause.getSQLState().startsWith(DATA_EXCEPTION)) {
            return new Refusal(RequestRefusal.REQUEST_INVALID).withDetail("a value cannot be stored or looked for");
        }
        LOG.warn("the database could not be used", cause);
        return new Refusal(DatabaseRefusal.AUDIT_UNAVAILABLE).retryAfter(RETRY_AFTER);
    }

    /// Statements on one connection.
    @FunctionalInterface
    public interface SqlWork<T> {
        T run(Connection connection) throws SQLException;
    }
}
