package org.nationalid.audit.entry;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// A `where` clause and its values, kept in step. Conditions are constants of the code; values are always bound.
public final class SqlConditions {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    public void add(String condition, Object... bound) {
        conditions.add(condition);
        values.addAll(List.of(bound));
    }

    public String where() {
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    }

    /// @return the position after the last value
    public int bind(PreparedStatement statement) throws SQLException {
        int position = 1;
        for (Object value : values) {
            statement.setObject(position++, value);
        }
        return position;
    }
}
