package org.nationalid.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Reads which places belong to which log: to those that are closed, to the one that grows, and to the one that is
/// promised as soon as that has an end.
@ApplicationScoped
public class SpanRepository {
    public LogSpans read(Connection connection) throws SQLException {
        String sql = """
                select origin, first_index, 1 as turn, closed_at from published_checkpoint where closed_at is not null
                union all select coalesce(origin, ''), first_index, 2, null from tree_head
                union all select next_origin, end_index, 3, null from tree_head where end_index is not null
                order by turn, first_index, closed_at
                """;
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            List<LogSpans.Span> spans = new ArrayList<>();
            while (row.next()) {
                spans.add(new LogSpans.Span(row.getString(1), row.getLong(2)));
            }
            return new LogSpans(spans);
        }
    }
}
