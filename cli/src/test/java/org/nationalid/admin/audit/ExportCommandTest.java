package org.nationalid.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nationalid.admin.PretendedGateway;
import org.nationalid.admin.Ran;
import org.nationalid.admin.TestExport;
import org.nationalid.admin.TestLog;

class ExportCommandTest {
    @TempDir
    Path folder;

    private TestLog log;
    private TestExport made;
    private PretendedGateway gateway;
    private Path token;
    private Path out;

    @BeforeEach
    void aGatewayThatExports() throws IOException {
        log = new TestLog(folder.resolve("log")).append(300, 1);
        made = TestExport.of(log, 300, 40, folder.resolve("made"));
        gateway = new PretendedGateway(made);
        token = Files.writeString(folder.resolve("token"), PretendedGateway.TOKEN + "\n");
        out = folder.resolve("case/2026-17");
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    private Ran export(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("audit", "export", "--gateway", gateway.url() + "/", "--json"));
        arguments.addAll(List.of("--token-file", token.toString(), "--out", out.toString()));
        arguments.addAll(List.of(more));
        return Ran.nidAdmin(arguments.toArray(String[]::new));
    }

    private List<String> files() throws IOException {
        if (!Files.exists(out)) return List.of();
        try (Stream<Path> files = Files.list(out)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Nested
    class AnAuditor {
        @Test
        void asksWaitsAndGetsFilesThatVerify() {
            gateway.states.addAll(List.of("queued", "running"));
            Ran ran = export(
                    "--case", "2026-17", "--relying-party", "tax-office", "--format", "ndjson", "--schema", "ours");

            assertThat(ran.status()).as(ran.out() + ran.err()).isZero();
            JsonNode asked = gateway.asked.getFirst();
            assertThat(asked.path("case_number").asText()).isEqualTo("2026-17");
            assertThat(asked.path("filter").toString()).isEqualTo("{\"relying_party\":\"tax-office\"}");
            assertThat(asked.path("format").asText()).isEqualTo("ndjson");
            assertThat(ran.json().path("rows").asInt()).isEqualTo(40);
            assertThat(ran.err()).contains("export " + TestExport.ID, "rows: 40", "bytes: ");
            Ran verified = Ran.nidAdmin("audit", "verify", out.toString(), "--vkey", log.vkey(), "--json");
            assertThat(verified.status()).as(verified.out()).isZero();
            assertThat(verified.json().at("/exports/0/rows").asInt()).isEqualTo(40);
        }

        @Test
        void outlivesAGatewayThatIsBusy() {
            gateway.refusals.addAll(List.of(503, 429));
            assertThat(export("--case", "2026-17").status()).isZero();
            assertThat(gateway.asked).hasSize(1);
        }

        @Test
        void resumesAnExportWithoutAskingAgainOrFetchingWhatIsThere() throws IOException {
            Files.createDirectories(out);
            Files.copy(made.data(), out.resolve(made.data().getFileName()));
            assertThat(export("--resume", TestExport.ID.toString()).status()).isZero();
            assertThat(gateway.asked).isEmpty();
            assertThat(gateway.downloads).containsExactly("proofs", "manifest");
            assertThat(files()).hasSize(3);
        }

        @Test
        void isToldWhyAnExportEndedWithoutFiles() throws IOException {
            gateway.states.add("failed");
            Ran ran = export("--case", "2026-17");
            assertThat(ran.status()).isEqualTo(1);
            assertThat(ran.json().path("reason").asText()).isEqualTo("export-too-large");
            assertThat(files()).isEmpty();
        }

        @Test
        void keepsNothingThatCameGarbled() throws IOException {
            gateway.isGarbling = true;
            Ran ran = export("--case", "2026-17");
            assertThat(ran.status()).isEqualTo(3);
            assertThat(ran.err()).contains("garbled", "--resume " + TestExport.ID);
            assertThat(files()).isEmpty();
        }

        @Test
        void isToldWhatTheGatewayDoesNotLike() {
            gateway.refusals.add(400);
            Ran ran = export("--case", "2026-17", "--type", "auth.otpp");
            assertThat(ran.status()).isEqualTo(3);
            assertThat(ran.err()).contains("Not like this", "filter.type", "no such type");
        }
    }

    @Nested
    class SomebodyElse {
        @Test
        void isToldThatTheTokenDoesNotCount() throws IOException {
            Files.writeString(token, "another");
            Ran ran = export("--case", "2026-17");
            assertThat(ran.status()).isEqualTo(3);
            assertThat(ran.err()).contains("does not accept the access token").doesNotContain("another");
            Files.writeString(token, "");
            assertThat(export("--case", "2026-17").err()).contains("holds no access token");
        }

        @Test
        void needsACase() {
            Ran ran = export();
            assertThat(ran.status()).isEqualTo(2);
            assertThat(ran.err()).contains("--case", "--resume");
        }
    }
}
