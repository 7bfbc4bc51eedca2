package org.nationalid.auth;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nationalid.testsupport.PostgresResource;

/// The database enforces on its own what the service promises.
class MigrationTest {
    private String url;

    @BeforeEach
    void migrateFromEmpty() {
        url = PostgresResource.freshDatabase();
        Flyway.configure().dataSource(url, "postgres", "postgres").load().migrate();
    }

    @Test
    void acceptsTheFifthTryAndRefusesTheSixth() {
        assertThatCode(() -> insertCode("repeat('x', 32)", 5, "null")).doesNotThrowAnyException();
        assertThatThrownBy(() -> insertCode("repeat('x', 32)", 6, "null"))
                .hasMessageContaining("one_time_password_tries_at_most_five");
    }

    @Test
    void refusesACodeInPlaceOfItsHash() {
        assertThatThrownBy(() -> insertCode("'123456'", 0, "null"))
                .hasMessageContaining("one_time_password_hash_has_32_bytes");
    }

    @Test
    void refusesACodeThatWasUsedWithoutATry() {
        assertThatThrownBy(() -> insertCode("repeat('x', 32)", 0, "now()"))
                .hasMessageContaining("one_time_password_used_by_a_try");
    }

    @Test
    void refusesAnEleventhFinger() {
        assertThatThrownBy(() -> execute("""
                                insert into fingerprint_template values
                                    ('a', gen_random_uuid(), gen_random_uuid(), 11, 1, 1, 'x', now())
                                """)).hasMessageContaining("fingerprint_template_position_of_a_hand");
    }

    private void insertCode(String hash, int tries, String usedAt) throws SQLException {
        execute("""
                insert into one_time_password
                    (auth_ref, transaction_id, relying_party, id, code_hash, sent_at, expires_at, tries, used_at)
                values (gen_random_uuid()::text, 't', 'r', gen_random_uuid(), cast(%s as bytea), now(), now(), %d, %s)
                """.formatted(hash, tries, usedAt));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
