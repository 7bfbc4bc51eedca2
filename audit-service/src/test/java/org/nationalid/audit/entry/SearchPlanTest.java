package org.nationalid.audit.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.audit.database.TestDatabase;

/// How PostgreSQL answers searches over many rows: by an index, and reading about as many rows as it shows.
/// `-Dnid.rows` sets how many there are.
class SearchPlanTest {
    private static final int ROWS = Integer.getInteger("nid.rows", 60_000);
    private static final int PAGE = 51;

    private static TestDatabase database;

    @BeforeAll
    static void fill() throws SQLException {
        database = TestDatabase.fresh();
        database.execute("""
                insert into entry (log_index, occurred_at, type, outcome, service, relying_party, operator, subject,
                    purpose, consent_id, txn, correlation_id, data_key_id, sealed_payload)
                select i, timestamptz '2026-07-01T00:00:00Z' + i * (interval '150 days' / %1$d),
                    case when i %% 5000 = 0 then 'registry.changed' when i %% 3 = 0 then 'auth.otp'
                        else 'attributes.released' end,
                    case when i %% 50 = 0 then 'failure' else 'success' end, 'gateway', 'p' || i %% 200,
                    case when i %% 10 = 0 then 'o' || i %% 7000 end, 's' || i %% 9973, 'benefit', 'c' || i, 't' || i,
                    'r' || i, '00000000-0000-0000-0000-000000000000', '\\x00'
                from generate_series(1, %1$d) i
                """.formatted(ROWS));
        database.execute("analyze entry");
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    /// The plan of a page, with what really happened.
    private static JsonNode plan(Map<String, String> filter) {
        SqlConditions conditions =
                EntryFilter.of(filter, "").search(Optional.empty(), PAGE, false).conditions();
        String sql = "explain (analyze, format json) select * from entry " + conditions.where()
                + " order by occurred_at desc, log_index desc limit " + PAGE;
        return database.database().read(connection -> {
            try (PreparedStatement explain = connection.prepareStatement(sql)) {
                conditions.bind(explain);
                try (ResultSet row = explain.executeQuery()) {
                    row.next();
                    return new ObjectMapper().readTree(row.getString(1)).at("/0/Plan");
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void isAnsweredBy(String index, Map<String, String> filter) {
        JsonNode plan = plan(filter);
        String text = plan.toString();
        assertThat(text).contains("entry_2026h2_" + index);
        long read = plan.findValues("Actual Rows").stream()
                .mapToLong(JsonNode::asLong)
                .max()
                .orElseThrow();
        long dropped = plan.findValues("Rows Removed by Filter").stream()
                .mapToLong(JsonNode::asLong)
                .sum();
        assertThat(read + dropped).as("rows read by " + text).isLessThan(Math.max(3000, ROWS / 50));
    }

    @Nested
    class AnAuditorsPage {
        @Test
        void ofOneCitizenIsFoundByTheirReference() {
            isAnsweredBy("subject_occurred_at_log_index_idx", Map.of("subject", "s77"));
        }

        @Test
        void ofOneApplicationAndMonthIsFoundByApplicationAndTime() {
            isAnsweredBy(
                    "relying_party_occurred_at_log_index_idx",
                    Map.of("relying_party", "p77", "from", "2026-09-01T00:00:00Z", "to", "2026-10-01T00:00:00Z"));
        }

        @Test
        void ofOneOfficerIsFoundByTheirName() {
            isAnsweredBy("operator_occurred_at_log_index_idx", Map.of("operator", "o3000"));
        }

        @Test
        void ofSeldomActsIsFoundByTheirType() {
            isAnsweredBy("type_occurred_at_log_index_idx", Map.of("type", "registry.changed"));
        }

        @Test
        void ofOneCorrelationConsentOrTransactionIsFoundByIt() {
            isAnsweredBy("correlation_id_idx", Map.of("correlation_id", "r77"));
            isAnsweredBy("consent_id_idx", Map.of("consent_id", "c77"));
            isAnsweredBy("txn_idx", Map.of("txn", "t77"));
        }
    }
}
