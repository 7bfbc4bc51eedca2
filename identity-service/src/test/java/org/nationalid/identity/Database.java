package org.nationalid.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// Looks into the service's database from the side, past Hibernate.
@ApplicationScoped
public class Database {
    public static final List<String> TABLES = List.of(
            "person",
            "national_number",
            "alias",
            "audit_name",
            "enrolment",
            "outbox",
            "finger_codes",
            "adjudication_case",
            "unfinished_binding");

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    public List<String> texts(String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// How many rows each table holds, in the order of [#TABLES].
    public List<String> counts() {
        return TABLES.stream()
                .flatMap(table -> texts("select count(*) from " + table).stream())
                .toList();
    }

    public void change(String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
