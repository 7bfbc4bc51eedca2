package org.nationalid.local.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.nationalid.local.LauncherFailure;

/// One role and one database per service; no role can connect to another's database.
public final class Databases implements AutoCloseable {
    private static final String REMEDY = "See ./nid logs postgres; ./nid reset begins with an empty server.";

    private final Connection connection;

    private Databases(Connection connection) {
        this.connection = connection;
    }

    public static Databases of(PostgresServer server) {
        try {
            return new Databases(server.connect());
        } catch (SQLException e) {
            throw new LauncherFailure("PostgreSQL refuses its own launcher: " + e.getMessage(), REMEDY, e);
        }
    }

    /// The password is set on every start, so that the file under `secrets` is always the one that counts.
    public void ensure(String name, String password) {
        if (!name.matches("[a-z]+")) throw new IllegalArgumentException("not a plain database name: " + name);
        try (Statement statement = connection.createStatement()) {
            if (!exists("select 1 from pg_roles where rolname = ?", name)) {
                statement.execute("create role " + name + " login");
            }
            statement.execute("alter role " + name + " password " + statement.enquoteLiteral(password));
            if (!exists("select 1 from pg_database where datname = ?", name)) {
                statement.execute("create database " + name + " owner " + name);
            }
            statement.execute("revoke connect, temporary on database " + name + " from public");
        } catch (SQLException e) {
            throw new LauncherFailure("The database " + name + " cannot be made: " + e.getMessage(), REMEDY, e);
        }
    }

    private boolean exists(String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new LauncherFailure("PostgreSQL broke off: " + e.getMessage(), REMEDY, e);
        }
    }
}
