package org.nationalid.audit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.nationalid.audit.TestEvents.append;
import static org.nationalid.audit.TestEvents.gateway;
import static org.nationalid.audit.TestEvents.release;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.nationalid.audit.AuditServiceTest;

/// The service with little room for exports.
@QuarkusTest
@AuditServiceTest
@TestProfile(ExportLimitTest.LittleRoom.class)
class ExportLimitTest {
    /// Room for two rows in one export, and one export that waits.
    public static class LittleRoom implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("nid.audit.export.rows-max", "2", "nid.audit.export.kept-for", "PT0S");
        }
    }

    private final String auditor = "auditor-" + UUID.randomUUID();

    @ConfigProperty(name = "nid.audit.export.directory")
    Path directory;

    private String requested(String party) {
        Map<String, Object> export = Map.of(
                "auditor",
                Map.of("name", auditor, "client_id", "portal"),
                "case_number",
                "1",
                "filter",
                Map.of("relying_party", party),
                "format",
                "csv");
        return gateway()
                .contentType(ContentType.JSON)
                .body(export)
                .post("/v1/exports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private ValidatableResponse find(String id) {
        return gateway()
                .queryParam("auditor", auditor)
                .get("/v1/exports/{id}", id)
                .then();
    }

    private void await(String id, String state) throws InterruptedException {
        Instant deadline = Instant.now().plusSeconds(60);
        while (!find(id).extract().<String>path("state").equals(state)) {
            assertThat(Instant.now()).as("export " + id + " becomes " + state).isBefore(deadline);
            Thread.sleep(Duration.ofMillis(100));
        }
    }

    @Test
    void endsAnExportThatGrowsTooLargeWithAReasonAndLeavesNoFile() throws InterruptedException {
        String party = "party-" + UUID.randomUUID();
        Instant now = Instant.now();
        append(release("a", party, now), release("b", party, now), release("c", party, now))
                .statusCode(201);
        String id = requested(party);
        await(id, "failed");
        find(id).body("failure", endsWith("export-too-large"));
        assertThat(directory.resolve(id)).doesNotExist();
    }

    @Test
    void deletesAnExportWhenItsTimeIsOver() throws InterruptedException {
        String id = requested("nobody");
        await(id, "expired");
        Instant deadline = Instant.now().plusSeconds(30);
        while (directory.resolve(id).toFile().exists()) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.sleep(Duration.ofMillis(100));
        }
    }
}
