package org.nationalid.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nationalid.testsupport.PostgresResource;

/// The database enforces on its own what the entities promise.
class MigrationTest {
    private static final String CITIZEN = "c".repeat(43);
    private String url;

    @BeforeEach
    void migrateFromEmpty() {
        url = PostgresResource.freshDatabase();
        Flyway.configure().dataSource(url, "postgres", "postgres").load().migrate();
    }

    @Test
    void refusesASecondOpenConsentOfOneCitizenForOneAppAndPurpose() throws SQLException {
        insert("tax-office", "null");
        assertThatThrownBy(() -> insert("tax-office", "null")).hasMessageContaining("consent_one_open");
    }

    @Test
    void allowsAnotherConsentOnceTheFirstHasEnded() throws SQLException {
        insert("tax-office", "now()");
        insert("tax-office", "null");
        insert("health-board", "null");
        assertThat(count("consent")).isEqualTo(3);
    }

    @Test
    void refusesAConsentToNothing() {
        assertThatThrownBy(() -> execute(consent("tax-office", "null", "'{}'")))
                .hasMessageContaining("consent_names_items");
    }

    @Test
    void refusesAWithdrawalBeforeTheGrant() {
        assertThatThrownBy(() -> insert("tax-office", "now() - interval '1 day'"))
                .hasMessageContaining("consent_withdrawn_after_granted");
    }

    private void insert(String client, String withdrawnAt) throws SQLException {
        execute(consent(client, withdrawnAt, "'{name}'"));
    }

    private static String consent(String client, String withdrawnAt, String items) {
        return """
                insert into consent (consent_ref, id, client, client_name, purpose, purpose_text, items, language,
                    notice_digest, idempotency_key, granted_at, expires_at, withdrawn_at)
                values ('%s', gen_random_uuid(), '%s', 'x', 'p', 'x', %s, 'en', 'd', gen_random_uuid(), now(),
                    now() + interval '1 day', %s)
                """.formatted(CITIZEN, client, items, withdrawnAt);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private int count(String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
