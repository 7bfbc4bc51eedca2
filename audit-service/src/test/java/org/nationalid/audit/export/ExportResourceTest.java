package org.nationalid.audit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.nationalid.audit.TestEvents.append;
import static org.nationalid.audit.TestEvents.gateway;
import static org.nationalid.audit.TestEvents.release;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nationalid.audit.AuditServiceTest;
import org.nationalid.auditexport.check.CheckExport;
import org.nationalid.auditexport.check.ExportVerdict;
import org.nationalid.auditexport.entry.CanonicalJson;
import org.nationalid.auditexport.manifest.FileDigest;
import org.nationalid.platform.id.Ids;
import org.nationalid.transparencylog.note.VerifierKey;

@QuarkusTest
@AuditServiceTest
class ExportResourceTest {
    private static final Instant TIME = Instant.parse("2026-11-23T02:30:11.482Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String ravi = "ravi-" + UUID.randomUUID();
    private final String meena = "meena-" + UUID.randomUUID();

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "nid.audit.export.directory")
    Path directory;

    @TempDir
    Path downloads;

    private static Map<String, Object> auditor(String name) {
        return Map.of("name", name, "client_id", "portal");
    }

    private static Map<String, Object> export(String owner, String party, String format, String schema) {
        Map<String, Object> export = new HashMap<>();
        export.put("auditor", auditor(owner));
        export.put("case_number", "2026-17");
        export.put("filter", Map.of("relying_party", party));
        export.put("format", format);
        export.put("schema", schema);
        return export;
    }

    private static ValidatableResponse request(Map<String, Object> export) {
        return gateway()
                .contentType(ContentType.JSON)
                .body(export)
                .post("/v1/exports")
                .then();
    }

    private static String requested(Map<String, Object> export) {
        return request(export).statusCode(202).extract().path("id");
    }

    private static ValidatableResponse find(String id, String auditor) {
        return gateway()
                .queryParam("auditor", auditor)
                .get("/v1/exports/{id}", id)
                .then();
    }

    private static ExtractableResponse<Response> ended(String id, String auditor) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            ExtractableResponse<Response> export =
                    find(id, auditor).statusCode(200).extract();
            String state = export.path("state");
            if (!state.equals("queued") && !state.equals("running")) return export;
            assertThat(Instant.now()).as("export " + id + " ends").isBefore(deadline);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(50));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static ValidatableResponse download(String id, String kind, String auditor) {
        return gateway()
                .contentType(ContentType.JSON)
                .body(auditor(auditor))
                .post("/v1/exports/{id}/files/{kind}", id, kind)
                .then();
    }

    /// Keeps all files of an export under the names that they come with; returns the manifest.
    private Path downloaded(String id, String auditor) throws IOException {
        Path manifest = null;
        for (String kind : List.of("data", "proofs", "manifest")) {
            ExtractableResponse<Response> file =
                    download(id, kind, auditor).statusCode(200).extract();
            String name = file.header("Content-Disposition").replaceFirst(".*filename=\"([^\"]+)\".*", "$1");
            manifest = Files.write(downloads.resolve(name), file.asByteArray());
        }
        return manifest;
    }

    private static List<VerifierKey> publishedKey() {
        return List.of(VerifierKey.parse(
                gateway().get("/log/vkey").then().extract().asString().strip()));
    }

    private static String partyWith(int entries) {
        String party = "party-" + UUID.randomUUID();
        for (int done = 0; done < entries; done += 400) {
            List<Object> events = new ArrayList<>();
            for (int i = done; i < Math.min(entries, done + 400); i++) {
                Map<String, Object> event = release("=subject" + i, party, TIME.plusMillis(i / 2));
                events.add(event);
            }
            append(events.toArray()).statusCode(201);
        }
        return party;
    }

    @Nested
    class AnAuditor {
        @ParameterizedTest
        @CsvSource({"csv,ours", "ndjson,ours", "parquet,ours", "csv,ecs", "ndjson,ocsf", "ndjson,cadf", "parquet,ocsf"})
        void getsFilesThatVerifyWithoutUs(String format, String schema) throws IOException {
            String id = requested(export(ravi, partyWith(1203), format, schema));
            ExtractableResponse<Response> export = ended(id, ravi);
            assertThat(export.<String>path("failure")).isNull();
            assertThat(export.<String>path("state")).isEqualTo("ready");
            assertThat(export.<Integer>path("percent")).isEqualTo(100);
            assertThat(export.<Integer>path("rows")).isEqualTo(1203);
            ExportVerdict verdict = CheckExport.check(downloaded(id, ravi), publishedKey(), rows -> {});
            assertThat(verdict.faults()).isEmpty();
            assertThat(verdict.rows()).isEqualTo(1203);
        }

        @Test
        void getsErasedEntriesAsFarAsTheyMayBeKnown() throws IOException {
            String party = partyWith(0);
            String subject = UUID.randomUUID().toString();
            append(release(subject, party, TIME)).statusCode(201);
            gateway()
                    .contentType(ContentType.JSON)
                    .body(Map.of("subject", subject, "operator", "dpo", "case_number", "7"))
                    .post("/v1/erasures")
                    .then()
                    .statusCode(200);
            Map<String, Object> export = export(ravi, party, "ndjson", "ours");
            export.put(
                    "filter",
                    Map.of("from", TIME.toString(), "to", TIME.plusMillis(1).toString()));
            String id = requested(export);
            ended(id, ravi);
            assertThat(CheckExport.check(downloaded(id, ravi), publishedKey(), rows -> {})
                            .faults())
                    .isEmpty();
            assertThat(Files.readString(downloads.resolve("audit-export-" + id + ".ndjson")))
                    .contains("\"erased\":true")
                    .doesNotContain(subject);
        }

        @Test
        void findsTheManifestOnRecord() throws IOException {
            String id = requested(export(ravi, partyWith(3), "csv", "ours"));
            ended(id, ravi);
            Path manifest = downloaded(id, ravi);
            String sha256 = FileDigest.of(manifest).sha256();
            String filter = CanonicalJson.parse(Files.readString(manifest))
                    .path("filter_sha256")
                    .asText();
            gateway()
                    .queryParam("txn", id)
                    .get("/v1/entries")
                    .then()
                    .body("entries.operator.unique()", contains(ravi))
                    .body("entries.reason.unique()", contains("case 2026-17"))
                    .body(
                            "entries.type",
                            hasItems("audit.export.requested", "audit.export.finished", "audit.export.downloaded"))
                    .body("entries.items.flatten()", hasItems("manifest-sha256:" + sha256, "filter:" + filter));
        }

        @Test
        void leavesNoFileThatOthersOnTheMachineCanRead() throws IOException {
            String id = requested(export(ravi, partyWith(3), "csv", "ours"));
            ended(id, ravi);
            try (Stream<Path> files = Files.walk(directory.resolve(id))) {
                assertThat(files.map(ExportResourceTest::modeOf).distinct())
                        .containsExactlyInAnyOrder("rwx------", "rw-------");
            }
        }

        @Test
        void deletesAFinishedExportWithItsFiles() {
            String id = requested(export(ravi, partyWith(3), "csv", "ours"));
            ended(id, ravi);
            end(id, ravi).statusCode(200).body("state", equalTo("expired"));
            end(id, ravi).statusCode(200);
            assertThat(directory.resolve(id)).doesNotExist();
            download(id, "data", ravi).statusCode(410).body("type", endsWith("/export-gone"));
        }

        @Test
        void asksOnceHoweverOftenTheyPress() {
            Map<String, Object> export = export(ravi, partyWith(1), "csv", "ours");
            export.put("idempotency_key", "key-" + ravi);
            assertThat(requested(export)).isEqualTo(requested(export));
        }

        @Test
        void isToldWhatIsMissing() {
            Map<String, Object> faulty = export(ravi, "x", "csv", "ours");
            faulty.remove("case_number");
            request(faulty).statusCode(400).body("field", equalTo("case_number"));
            faulty = export(ravi, "x", "xlsx", "ours");
            request(faulty).statusCode(400).body("field", equalTo("format"));
            faulty = export(ravi, "x", "csv", "leef");
            request(faulty).statusCode(400).body("field", equalTo("schema"));
            faulty = export(ravi, "x", "csv", "ours");
            faulty.put("filter", Map.of("from", "yesterday"));
            request(faulty).statusCode(400).body("field", equalTo("filter.from"));
        }

        private static ValidatableResponse end(String id, String auditor) {
            return gateway()
                    .contentType(ContentType.JSON)
                    .body(auditor(auditor))
                    .post("/v1/exports/{id}/end", id)
                    .then();
        }
    }

    @Nested
    class ACitizen {
        @Test
        void seesThatAnAuditorTookTheirEntries() throws IOException {
            String citizen = "citizen-" + UUID.randomUUID();
            Map<String, Object> event = release(citizen, partyWith(0), TIME);
            append(event).statusCode(201);
            String tag = gateway()
                    .queryParam("subject", citizen)
                    .get("/v1/entries")
                    .then()
                    .extract()
                    .path("entries[0].subject");
            Map<String, Object> export = export(ravi, "x", "csv", "ours");
            export.put("filter", Map.of("subject", tag));
            String id = requested(export);
            assertThat(ended(id, ravi).<Integer>path("rows")).isPositive();
            downloaded(id, ravi);
            gateway()
                    .queryParam("subject", citizen)
                    .queryParam("operator", ravi)
                    .get("/v1/entries")
                    .then()
                    .body("entries.type", hasItems("audit.export.requested", "audit.export.downloaded"));
        }

        @Test
        void isNotFoundByTheReferenceBehindTheTag() {
            Map<String, Object> export = export(ravi, "x", "csv", "ours");
            export.put("filter", Map.of("subject", "citizen-" + UUID.randomUUID()));
            request(export).statusCode(400).body("type", endsWith("/subject-tag-unknown"));
        }
    }

    @Nested
    class AnotherAuditor {
        @Test
        void getsOnlyWhatIsShared() {
            Map<String, Object> export = export(ravi, partyWith(1), "csv", "ours");
            String kept = requested(export);
            export.put("is_shared", true);
            String shared = requested(export);
            ended(kept, ravi);
            ended(shared, ravi);
            find(kept, meena).statusCode(404).body("type", endsWith("/export-not-found"));
            download(kept, "data", meena).statusCode(404);
            download(shared, "data", meena).statusCode(200);
            gateway()
                    .queryParam("auditor", meena)
                    .get("/v1/exports")
                    .then()
                    .body("exports.id", hasItem(shared))
                    .body("exports.id", not(hasItem(kept)));
            gateway()
                    .queryParam("txn", kept)
                    .queryParam("operator", meena)
                    .get("/v1/entries")
                    .then()
                    .body("entries.outcome", contains("failure"));
        }
    }

    @Nested
    class AServiceThatDied {
        @Test
        void isFollowedByOneThatBeginsAnew() throws SQLException, IOException {
            String party = partyWith(5);
            UUID id = Ids.next();
            jobOfADeadWorker(id, party);
            Path left = Files.createDirectories(directory.resolve(id.toString()));
            Files.writeString(left.resolve("audit-export-" + id + ".csv"), "half a row");
            ExtractableResponse<Response> export = ended(id.toString(), ravi);
            assertThat(export.<String>path("state")).isEqualTo("ready");
            assertThat(export.<Integer>path("rows")).isEqualTo(5);
            assertThat(CheckExport.check(downloaded(id.toString(), ravi), publishedKey(), rows -> {})
                            .faults())
                    .isEmpty();
        }

        private void jobOfADeadWorker(UUID id, String party) throws SQLException {
            String sql = """
                    insert into export_job (id, owner, client_id, case_number, filter, format, schema, is_shared,
                        minimum_size, requested_at, state, worker, leased_until, attempts, rows_written)
                    values (?, ?, 'portal', '9', ?::jsonb, 'csv', 'ours', false, 0, now(), 'RUNNING', ?,
                        now() - interval '1 second', 1, 3)
                    """;
            try (Connection connection = database.getConnection();
                    PreparedStatement insert = connection.prepareStatement(sql)) {
                insert.setObject(1, id);
                insert.setString(2, ravi);
                insert.setString(3, "{\"relying_party\":\"" + party + "\"}");
                insert.setObject(4, UUID.randomUUID());
                insert.executeUpdate();
            }
        }
    }

    private static String modeOf(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
