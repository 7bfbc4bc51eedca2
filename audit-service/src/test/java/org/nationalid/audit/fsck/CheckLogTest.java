package org.nationalid.audit.fsck;

import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nationalid.audit.TestEvents.append;
import static org.nationalid.audit.TestEvents.gateway;
import static org.nationalid.audit.TestEvents.receiptOf;
import static org.nationalid.audit.TestEvents.release;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.nationalid.audit.AuditServiceTest;
import org.nationalid.transparencylog.series.HalfYear;

@QuarkusTest
@AuditServiceTest
class CheckLogTest {
    @Inject
    CheckLog checkLog;

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "nid.audit.log.directory")
    Path directory;

    private final List<String> ids = new ArrayList<>();

    private List<Integer> givenTenEntries() {
        List<Object> events = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            events.add(release("fsck", "fsck-office", Instant.parse("2026-11-23T02:30:11.482Z")));
        }
        append(events.toArray()).statusCode(201);
        List<Integer> places = new ArrayList<>();
        for (Object event : events) {
            String id = (String) ((Map<?, ?>) event).get("id");
            receiptOf(id);
            ids.add(id);
            places.add(gateway()
                    .when()
                    .get("/v1/entries/{id}/inclusion", id)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("index"));
        }
        return places;
    }

    private List<String> findings() {
        return checkLog.check(progress -> {}).findings();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// One test, because damage to the shared log must be undone before the next kind is tried.
    @Test
    void namesTheExactPlaceOfEachKindOfDamage() throws SQLException, IOException {
        List<Integer> places = givenTenEntries();
        assertEquals(List.of(), findings());

        int edited = places.get(2);
        execute("create table kept as select * from leaf where log_index = " + edited);
        execute("update leaf set commitment = sha256('forged') where log_index = " + edited);
        assertEquals(List.of("leaf " + edited + ": its row is not the one that the tree holds"), findings());
        execute("delete from leaf where log_index = " + edited);
        assertEquals(List.of("leaf " + edited + ": its row is gone from the database"), findings());
        execute("insert into leaf select * from kept");

        int altered = places.get(5);
        execute("create table kept_entry as select * from entry where log_index = " + altered);
        execute("update entry set sealed_payload = set_byte(sealed_payload, 20, get_byte(sealed_payload, 20) # 1)"
                + " where log_index = " + altered);
        assertEquals(List.of("leaf " + altered + ": its payload was altered"), findings());
        gateway()
                .when()
                .get("/v1/entries/{id}/receipt", ids.get(5))
                .then()
                .statusCode(503)
                .header("Retry-After", "300")
                .body("type", endsWith("/log-damaged"));
        gateway().when().get("/v1/entries/{id}/inclusion", ids.get(5)).then().statusCode(200);
        execute("delete from entry where log_index = " + altered);
        execute("insert into entry select * from kept_entry");
        execute("update entry set subject = null, relying_party = 'another-office' where log_index = " + altered);
        assertEquals(List.of("leaf " + altered + ": relying_party, subject not as in its payload"), findings());
        execute("update entry set occurred_at = occurred_at - interval '1 day' where log_index = " + altered);
        assertTrue(findings().getFirst().contains("occurred_at, relying_party, subject"), findings()::toString);
        execute("delete from entry where log_index = " + altered);
        assertEquals(List.of("leaf " + altered + ": its entry is gone from the database"), findings());
        execute("insert into entry select * from kept_entry");
        assertEquals(List.of(), findings());

        int flipped = places.get(7);
        int size = (int) checkLog.check(progress -> {}).size();
        Path tile = directory.resolve(
                HalfYear.of(Instant.now()) + "/tile/0/%03d.p/%d".formatted(flipped / 256, size % 256));
        byte[] bytes = Files.readAllBytes(tile);
        bytes[flipped % 256 * 32 + 3] ^= 16;
        Files.write(tile, bytes);
        List<String> findings = findings();
        assertEquals(1, findings.size(), findings::toString);
        assertTrue(findings.getFirst().contains(", leaf " + flipped + ": the hash is not"), findings::toString);
        // The path of every other leaf of the tile leads past the altered hash.
        gateway()
                .when()
                .get("/v1/entries/{id}/receipt", ids.get(8))
                .then()
                .statusCode(503)
                .header("Retry-After", "300")
                .body("type", endsWith("/log-damaged"));
        bytes[flipped % 256 * 32 + 3] ^= 16;
        Files.write(tile, bytes);
        assertEquals(List.of(), findings());

        Path bundle = directory.resolve(
                HalfYear.of(Instant.now()) + "/tile/entries/%03d.p/%d".formatted(flipped / 256, size % 256));
        byte[] entries = Files.readAllBytes(bundle);
        String id = ids.get(7);
        int at = new String(entries, StandardCharsets.ISO_8859_1).indexOf(id);
        entries[at] ^= 1;
        Files.write(bundle, entries);
        assertEquals(
                List.of(bundleName(flipped, size) + ", leaf " + flipped
                        + ": the entry is not the one that the tree holds"),
                findings());
        entries[at] ^= 1;
        Files.write(bundle, entries);
        assertEquals(List.of(), findings());
    }

    private static String bundleName(int leaf, int size) {
        return "tile/entries/%03d.p/%d".formatted(leaf / 256, size % 256);
    }
}
