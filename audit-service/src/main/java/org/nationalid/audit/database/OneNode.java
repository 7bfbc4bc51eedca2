package org.nationalid.audit.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Lets one node of the installation do a job while the others pass. The lock is the session's (PostgreSQL advisory
/// lock): a node that dies loses it at once.
@ApplicationScoped
public class OneNode {
    private final Database database;

    OneNode(Database database) {
        this.database = database;
    }

    /// @return false when another node is at it
    public boolean attempt(String job, Runnable work) {
        return database.read(connection -> {
            if (!ask(connection, "select pg_try_advisory_lock(hashtext(?))", job)) return false;
            try {
                work.run();
                return true;
            } finally {
                ask(connection, "select pg_advisory_unlock(hashtext(?))", job);
            }
        });
    }

    private static boolean ask(Connection connection, String sql, String job) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, job);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
