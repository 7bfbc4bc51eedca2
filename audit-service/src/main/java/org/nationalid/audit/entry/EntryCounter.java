package org.nationalid.audit.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Counts what a search has in all.
@ApplicationScoped
class EntryCounter {
    private static final String ESTIMATE = "explain (format json) select 1 from entry ";
    private static final String EXACT = "select count(*) from entry ";

    private final ObjectMapper json;

    EntryCounter(ObjectMapper json) {
        this.json = json;
    }

    /// @param search without a cursor
    long estimate(Connection connection, EntrySearch search) throws SQLException {
        try {
            return json.readTree(single(connection, ESTIMATE, search))
                    .at("/0/Plan/Plan Rows")
                    .asLong();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL writes its plans as JSON", e);
        }
    }

    long count(Connection connection, EntrySearch search) throws SQLException {
        return Long.parseLong(single(connection, EXACT, search));
    }

    private static String single(Connection connection, String start, EntrySearch search) throws SQLException {
        SqlConditions conditions = search.conditions();
        try (PreparedStatement select = connection.prepareStatement(start + conditions.where())) {
            select.setQueryTimeout(EntryRepository.PATIENCE_SECONDS);
            conditions.bind(select);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
