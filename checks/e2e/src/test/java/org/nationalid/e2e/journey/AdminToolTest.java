package org.nationalid.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.nationalid.e2e.platform.AdminTool;
import org.nationalid.e2e.platform.AdminTool.Ran;
import org.nationalid.e2e.platform.LocalPlatform;
import org.nationalid.e2e.platform.SharedPlatform;

/// `nid-admin audit` against the running platform: what the seeding of the sandbox wrote down is enough to look at.
@Order(6)
@ExtendWith(SharedPlatform.class)
class AdminToolTest {
    private final LocalPlatform platform;
    private final AdminTool admin;
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private Path vkey;

    AdminToolTest(LocalPlatform platform) {
        this.platform = platform;
        this.admin = new AdminTool(platform);
    }

    @BeforeEach
    void theLogsKey() throws IOException, InterruptedException {
        vkey = folder.resolve("log.vkey");
        Files.write(vkey, get("/log/vkey"));
    }

    private byte[] get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(URI.create(platform.gateway() + path)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    /// The ids in the first bundle of the public log.
    private List<String> someEntries() throws IOException, InterruptedException {
        long size = Long.parseLong(new String(get("/log/checkpoint"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow());
        ByteBuffer bundle = ByteBuffer.wrap(get("/log/tile/entries/000" + (size < 256 ? ".p/" + size : "")));
        List<String> ids = new ArrayList<>();
        while (bundle.hasRemaining()) {
            byte[] leaf = new byte[bundle.getShort()];
            bundle.get(leaf);
            String id = new JsonMapper().readTree(leaf).path("id").asText();
            if (UUID.fromString(id).version() == 7) ids.add(id); // of others nobody can say when they were due
        }
        return ids;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    @Nested
    class AMonitor {
        @Test
        void findsThePublicLogSound() throws IOException, InterruptedException {
            Path memory = folder.resolve("last-seen");
            for (int i = 0; i < 2; i++) {
                Ran ran = admin.run(
                        "audit",
                        "fsck",
                        platform.gateway() + "/log",
                        "--vkey",
                        vkey.toString(),
                        "--remember",
                        memory.toString());
                assertThat(ran.status()).as(ran.out() + ran.err()).isZero();
                assertThat(ran.out().path("size").asLong()).isPositive();
            }
            assertThat(memory).exists();
        }
    }

    @Nested
    class ARelyingParty {
        @Test
        void findsEachOfItsReceiptsAndNamesTheOneThatIsMissing() throws IOException, InterruptedException {
            List<String> ids = someEntries();
            Path kept = folder.resolve("receipts");
            Files.write(kept, ids);
            Ran all = checkReceipts(kept);
            assertThat(all.status()).as(all.out() + all.err()).isZero();
            assertThat(all.out().path("proven").asInt()).isEqualTo(ids.size());

            long anHourAgo = System.currentTimeMillis() - 3_600_000;
            UUID neverWritten = new UUID(anHourAgo << 16 | 0x7000, 0x8000_0000_0000_0007L);
            Files.write(
                    kept,
                    Stream.concat(ids.stream(), Stream.of(neverWritten.toString()))
                            .toList());
            Ran omission = checkReceipts(kept);
            assertThat(omission.status()).isEqualTo(1);
            assertThat(omission.out().path("omitted").asInt()).isEqualTo(1);
            assertThat(omission.out().path("receipts").findParents("standing").stream()
                            .filter(one -> one.path("standing").asText().equals("omitted"))
                            .map(one -> one.path("entry").asText()))
                    .containsExactly(neverWritten.toString());
        }

        private Ran checkReceipts(Path kept) throws IOException, InterruptedException {
            return admin.run(
                    "audit",
                    "check-receipts",
                    kept.toString(),
                    "--gateway",
                    platform.gateway(),
                    "--vkey",
                    vkey.toString());
        }
    }

    @Nested
    class AnOperator {
        @Test
        void repairsADamagedTileFromTheRows() throws IOException, InterruptedException {
            Ran before = admin.run("audit", "rebuild");
            assertThat(before.status()).as(before.out() + before.err()).isZero();
            assertThat(admin.run("audit", "fsck-rows").status()).isZero();

            Path tile = aTile();
            byte[] bytes = Files.readAllBytes(tile);
            bytes[3] ^= 8;
            Files.write(tile, bytes);
            Ran seen = fsck();
            assertThat(seen.status()).isEqualTo(1);
            assertThat(seen.out().at("/faults/0/leaf").asInt()).isZero();

            Ran dry = admin.run("audit", "rebuild");
            assertThat(dry.status()).isEqualTo(1);
            assertThat(texts(dry.out().path("left"))).anyMatch(finding -> finding.contains("tile/0/000"));
            Ran rebuilt = admin.run("audit", "rebuild", "--apply");
            assertThat(rebuilt.status()).as(rebuilt.out() + rebuilt.err()).isZero();
            assertThat(fsck().status()).isZero();
        }

        private Path aTile() throws IOException {
            try (Stream<Path> files = Files.walk(platform.home().resolve("audit-log"))) {
                return files.filter(Files::isRegularFile)
                        .filter(file -> file.toString().contains("/tile/0/000"))
                        .reduce((one, other) -> widthOf(one) > widthOf(other) ? one : other)
                        .orElseThrow();
            }
        }

        /// The full tile, or the widest partial one.
        private int widthOf(Path tile) {
            String name = tile.getFileName().toString();
            return name.equals("000") ? Integer.MAX_VALUE : Integer.parseInt(name);
        }

        private Ran fsck() throws IOException, InterruptedException {
            return admin.run(
                    "audit", "fsck", platform.home().resolve("audit-log").toString(), "--vkey", vkey.toString());
        }
    }
}
