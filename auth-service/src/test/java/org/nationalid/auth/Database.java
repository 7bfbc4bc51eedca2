package org.nationalid.auth;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Looks behind the service, and moves a citizen's rows back in time: the service reads the machine's clock here.
@ApplicationScoped
public class Database {
    private final AgroalDataSource database;

    Database(AgroalDataSource database) {
        this.database = database;
    }

    public void letMinutesPass(Citizen citizen, int minutes) {
        String back = " - interval '" + minutes + " minutes'";
        update(
                "update one_time_password set sent_at = sent_at" + back + ", expires_at = expires_at" + back
                        + ", used_at = used_at" + back
                        + " where auth_ref = ?",
                citizen);
        update(
                "update one_time_password_sending set sent_at = array(select t" + back
                        + " from unnest(sent_at) t) where auth_ref = ?",
                citizen);
    }

    /// Changes the schema itself.
    public void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    public void update(String sql, Citizen citizen) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, citizen.authRef());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /// Everything that is stored about a citizen, as text.
    public List<String> rowsOf(Citizen citizen, String table) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select t::text from " + table + " t where auth_ref = ?")) {
            select.setString(1, citizen.authRef());
            List<String> rows = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) rows.add(found.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
