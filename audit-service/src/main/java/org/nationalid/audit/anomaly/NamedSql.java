package org.nationalid.audit.anomaly;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A statement from a file, with parameters written `:name`.
final class NamedSql {
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z_]+)");

    private final String sql;
    private final List<String> names;

    private NamedSql(String sql, List<String> names) {
        this.sql = sql;
        this.names = names;
    }

    /// @param file on the class path
    static NamedSql read(String file) {
        try (InputStream content =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (content == null) throw new IllegalStateException("there is no " + file);
            String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            List<String> names = new ArrayList<>();
            PARAMETER.matcher(text).results().map(MatchResult::group).forEach(name -> names.add(name.substring(1)));
            return new NamedSql(PARAMETER.matcher(text).replaceAll("?"), names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PreparedStatement prepare(Connection connection, Map<String, Object> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        int position = 1;
        for (String name : names) {
            Object value = values.get(name);
            if (value == null) throw new IllegalStateException("nothing was given for :" + name);
            statement.setObject(position++, value);
        }
        return statement;
    }
}
