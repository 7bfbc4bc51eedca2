package org.nationalid.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nationalid.testsupport.PostgresResource;

/// The schema grows from nothing and keeps its own promises. That the entities fit it is checked whenever the service
/// starts in a test.
class MigrationTest {
    private String url;

    @BeforeEach
    void migrateFromEmpty() {
        url = PostgresResource.freshDatabase();
        Flyway.configure().dataSource(url, "postgres", "postgres").load().migrate();
    }

    /// What lets Citus shard it: the first column of each table distributes it.
    @Test
    void carriesTheDistributionColumnInEveryUniqueConstraint() throws SQLException {
        List<String> uniqueIndexes = query("""
                select c.relname || ': ' || (1 = any(i.indkey::int2[]))
                from pg_index i join pg_class c on c.oid = i.indrelid
                where i.indisunique and c.relnamespace = 'public'::regnamespace
                  and c.relname not in ('flyway_schema_history', 'outbox')
                order by 1
                """);
        assertThat(uniqueIndexes)
                .containsExactly(
                        "adjudication_case: true",
                        "alias: true",
                        "audit_name: true",
                        "enrolment: true",
                        "finger_codes: true",
                        "national_number: true",
                        "person: true",
                        "unfinished_binding: true");
    }

    @Test
    void refusesToGiveANumberTwice() throws SQLException {
        String number = "insert into national_number values ('%s', gen_random_uuid())".formatted(UUID.randomUUID());
        execute(number);
        assertThatThrownBy(() -> execute(number)).hasMessageContaining("national_number_pkey");
    }

    @Test
    void refusesAStatusThatNobodyKnows() {
        assertThatThrownBy(() -> execute("insert into person values (gen_random_uuid(), 'ASLEEP', 'en',"
                        + " gen_random_uuid(), '', '', now())"))
                .hasMessageContaining("person_status_known");
    }

    @Test
    void refusesAnAliasThatWasUsedMoreOftenThanAllowed() {
        assertThatThrownBy(() -> execute("insert into alias values (gen_random_uuid(), gen_random_uuid(), 'ONE_TIME',"
                        + " '', now(), null, -1, null)"))
                .hasMessageContaining("alias_never_overdrawn");
    }

    @Test
    void refusesADecisionByWhoeverPresentedThePerson() {
        assertThatThrownBy(() -> execute("insert into adjudication_case values (gen_random_uuid(), gen_random_uuid(),"
                        + " 'station-1', '', now(), 'SAME_PERSON', 'station-1', now())"))
                .hasMessageContaining("adjudication_case_decided_by_another");
    }

    private List<String> query(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
