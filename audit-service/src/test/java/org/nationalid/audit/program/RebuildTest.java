package org.nationalid.audit.program;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.audit.AuditServiceTest;
import org.nationalid.audit.entry.RebuildEntries;
import org.nationalid.audit.fsck.CheckLog;
import org.nationalid.audit.log.RebuildTiles;
import org.nationalid.transparencylog.series.HalfYear;

@QuarkusTest
@AuditServiceTest
class RebuildTest {
    @Inject
    RebuildTiles rebuildTiles;

    @Inject
    RebuildEntries rebuildEntries;

    @Inject
    CheckLog checkLog;

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "nid.audit.log.directory")
    Path directory;

    /// More than one tile, so that there are full and partial ones on two levels.
    private List<Map<String, Object>> givenEntries() {
        List<Map<String, Object>> events = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            events.add(release("rebuild-" + i % 7, "rebuild-office", Instant.parse("2026-11-23T02:30:11.482Z")));
        }
        append(events.toArray()).statusCode(201);
        receiptOf((String) events.getLast().get("id"));
        return events;
    }

    private static int placeOf(Map<String, Object> event) {
        return gateway()
                .when()
                .get("/v1/entries/{id}/inclusion", event.get("id"))
                .then()
                .statusCode(200)
                .extract()
                .path("index");
    }

    private static Path inTheLog(Path directory, String file) {
        return directory.resolve(HalfYear.of(Instant.now()).toString()).resolve(file);
    }

    private List<String> tiles(boolean isApplied) {
        List<String> findings = new ArrayList<>();
        rebuildTiles.rebuild(isApplied, leaves -> {}, findings::add);
        return findings;
    }

    private List<String> entries(boolean isApplied) {
        List<String> findings = new ArrayList<>();
        rebuildEntries.rebuild(isApplied, leaves -> {}, findings::add);
        return findings;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String value(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Nested
    class AnOperator {
        @Test
        void getsDamagedAndMissingTilesMadeAnew() throws IOException {
            givenEntries();
            assertEquals(List.of(), tiles(false));
            Path hashes = inTheLog(directory, "tile/0/000");
            byte[] bytes = Files.readAllBytes(hashes);
            bytes[77] ^= 1;
            Files.write(hashes, bytes);
            Files.delete(inTheLog(directory, "tile/entries/000"));

            List<String> wouldChange = tiles(false);
            assertEquals(
                    List.of("tile/0/000: it is not what the leaves make", "tile/entries/000: it is missing"),
                    wouldChange.stream().sorted().toList());
            assertTrue(checkLog.check(leaves -> {}).findings().size() >= 1, "a dry run changes nothing");

            assertEquals(2, tiles(true).size());
            assertEquals(List.of(), tiles(false));
            assertEquals(List.of(), checkLog.check(leaves -> {}).findings());
            assertTrue(hasSetAside("tile/0/000"), "the damaged tile is kept as evidence");
        }

        @Test
        void isNotAlarmedByACheckpointThatIsWrittenJustNow() throws IOException, InterruptedException {
            givenEntries();
            Path file = inTheLog(directory, "checkpoint");
            byte[] earlier = Files.readAllBytes(file);
            givenEntries();
            byte[] latest = Files.readAllBytes(file);
            Files.write(file, earlier);
            Thread publisher = Thread.startVirtualThread(() -> writeAfterAMoment(file, latest));
            assertEquals(List.of(), tiles(true));
            publisher.join();

            Files.write(file, earlier);
            assertEquals(List.of("checkpoint: it is not the one that was published last"), tiles(true));
            assertEquals(new String(latest, UTF_8), Files.readString(file));
        }

        private void writeAfterAMoment(Path file, byte[] bytes) {
            try {
                Thread.sleep(Duration.ofMillis(400));
                Files.write(file, bytes);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private boolean hasSetAside(String file) throws IOException {
            try (Stream<Path> beside = Files.list(directory.getParent())) {
                return beside.filter(
                                path -> path.getFileName().toString().startsWith(directory.getFileName() + ".damaged-"))
                        .anyMatch(path -> Files.exists(inTheLog(path, file)));
            }
        }

        @Test
        void getsNoTilesFromRowsThatDoNotLeadToTheSignedRoot() throws SQLException, IOException {
            int place = placeOf(givenEntries().get(5));
            String before = value("select encode(commitment, 'hex') from leaf where log_index = " + place);
            execute("update leaf set commitment = sha256('forged') where log_index = " + place);
            byte[] tile = Files.readAllBytes(inTheLog(directory, "tile/0/000"));
            List<String> findings = tiles(true);
            assertEquals(1, findings.size(), findings::toString);
            assertTrue(findings.getFirst().contains("do not lead to the signed root"), findings::toString);
            assertEquals(
                    HexFormat.of().formatHex(tile),
                    HexFormat.of().formatHex(Files.readAllBytes(inTheLog(directory, "tile/0/000"))));

            execute("create table gone as select * from leaf where log_index = " + place);
            execute("delete from leaf where log_index = " + place);
            assertEquals(List.of("leaf " + place + ": its row is gone from the database"), tiles(true));
            execute("insert into leaf select * from gone");
            execute("update leaf set commitment = '\\x" + before + "' where log_index = " + place);
            assertEquals(List.of(), tiles(false));
        }

        @Test
        void getsQueryColumnsFromPayloadsAgain() throws SQLException {
            List<Map<String, Object>> events = givenEntries();
            int edited = placeOf(events.get(3));
            int erased = placeOf(events.get(4));
            assertEquals(List.of(), entries(false));

            String subject = value("select subject from entry where log_index = " + edited);
            execute("update entry set relying_party = 'nobody', subject = null, outcome = 'failure' where log_index = "
                    + edited);
            List<String> expected =
                    List.of("leaf " + edited + ": outcome, relying_party, subject not as in its payload");
            assertEquals(expected, entries(false));
            assertEquals("nobody", value("select relying_party from entry where log_index = " + edited));
            assertEquals(expected, entries(true));
            assertEquals(List.of(), entries(false));
            assertEquals("rebuild-office", value("select relying_party from entry where log_index = " + edited));
            assertEquals(subject, value("select subject from entry where log_index = " + edited));

            execute("create table kept_entry_of_rebuild as select * from entry where log_index = " + erased);
            execute("delete from entry where log_index = " + erased);
            assertEquals(
                    List.of("leaf " + erased + ": its entry is gone from the database; only a backup has it"),
                    entries(true));
            execute("insert into entry select * from kept_entry_of_rebuild");
            assertEquals(List.of(), entries(false));
        }

        @Test
        void doesNotBringBackWhatWasErased() throws SQLException {
            Map<String, Object> event =
                    release("rebuild-erased", "rebuild-office", Instant.parse("2026-11-23T02:30:11Z"));
            append(event).statusCode(201);
            receiptOf((String) event.get("id"));
            int place = placeOf(event);
            gateway()
                    .contentType("application/json")
                    .body(Map.of("subject", "rebuild-erased", "operator", "officer-7", "case_number", "C-2026-18"))
                    .when()
                    .post("/v1/erasures")
                    .then()
                    .statusCode(200);
            execute("update entry set relying_party = 'from a backup' where log_index = " + place);
            assertTrue(entries(true).stream().anyMatch(finding -> finding.startsWith("leaf " + place + ": ")));
            assertEquals(null, value("select relying_party from entry where log_index = " + place));
        }
    }
}
