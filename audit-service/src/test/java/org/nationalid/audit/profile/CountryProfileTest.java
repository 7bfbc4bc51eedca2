package org.nationalid.audit.profile;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nationalid.audit.TestEvents.append;
import static org.nationalid.audit.TestEvents.gateway;
import static org.nationalid.audit.TestEvents.receiptOf;
import static org.nationalid.audit.TestEvents.release;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nationalid.audit.AuditServiceTest;
import org.nationalid.audit.sealing.KeySpan;
import org.nationalid.transparencylog.proof.Receipt;

/// The service under the profile `in`, which keeps six months and no purpose.
@QuarkusTest
@AuditServiceTest
@TestProfile(CountryProfileTest.India.class)
class CountryProfileTest {
    private static final Instant MADE = Instant.parse("2026-11-23T02:30:11.482Z");

    public static class India implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("nid.audit.retention.profile", "in");
        }
    }

    @Inject
    RetentionProfile profile;

    @Inject
    AgroalDataSource database;

    @Test
    void neverKeepsThePurpose() throws SQLException {
        String citizen = UUID.randomUUID().toString();
        Map<String, Object> event = release(citizen, "tax-office", MADE);
        append(event).statusCode(201);
        append(event).statusCode(201); // a retry is no conflict
        gateway()
                .queryParam("subject", citizen)
                .get("/v1/entries")
                .then()
                .body("entries", hasSize(1))
                .body("entries[0].purpose", nullValue())
                .body("entries[0].relying_party", equalTo("tax-office"));
        String opening =
                new String(Receipt.parse(receiptOf((String) event.get("id"))).extra(), StandardCharsets.UTF_8);
        assertFalse(opening.contains("tax-return"), opening);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from entry where purpose is not null")) {
            row.next();
            assertEquals(0, row.getInt(1));
        }
    }

    @Test
    void countsInMonths() {
        KeySpan span = profile.keySpanOf(MADE);
        assertEquals("2026-11", span.name());
        assertFalse(profile.isOver(span, Instant.parse("2027-05-31T23:59:59Z")));
        assertTrue(profile.isOver(span, Instant.parse("2027-06-01T00:00:00Z")));
    }
}
