package org.nationalid.admin.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nationalid.admin.Ran;
import org.nationalid.admin.TestLog;
import org.nationalid.transparencylog.note.NoteSigner;

class FsckCommandTest {
    private static final NoteSigner NEXT =
            NoteSigner.ofLog("example.org/access/2027h1", "another key of thirty-two bytes.".getBytes(UTF_8));

    @TempDir
    Path temporary;

    private Path folder;
    private TestLog log;

    @BeforeEach
    void aLog() throws IOException {
        folder = temporary.resolve("log");
        log = new TestLog(folder).append(700, 1);
    }

    private Ran fsck(String place, String... more) {
        String[] arguments = Stream.concat(
                        Stream.of("audit", "fsck", place, "--vkey", log.vkey() + "," + NEXT.verifierKey(), "--json"),
                        Stream.of(more))
                .toArray(String[]::new);
        return Ran.nidAdmin(arguments);
    }

    @Nested
    class AMonitor {
        @Test
        void findsASoundLogSound() {
            Ran ran = fsck(folder.toString());
            assertThat(ran.status()).as(ran.out() + ran.err()).isZero();
            assertThat(ran.json().path("size").asInt()).isEqualTo(700);
        }

        @Test
        void readsItOverHttpToo() throws IOException {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/log/", exchange -> {
                Path file = folder.resolve(exchange.getRequestURI().getPath().substring("/log/".length()));
                boolean isThere = Files.isRegularFile(file);
                exchange.sendResponseHeaders(isThere ? 200 : 404, isThere ? Files.size(file) : -1);
                if (isThere) {
                    exchange.getResponseBody().write(Files.readAllBytes(file));
                }
                exchange.close();
            });
            server.start();
            try {
                String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/log";
                assertThat(fsck(address).status()).isZero();
                flip(folder.resolve("tile/entries/001"), 5000);
                Ran damaged = fsck(address);
                assertThat(damaged.status()).isEqualTo(1);
                assertThat(damaged.json().at("/faults/0/file").asText()).isEqualTo("tile/entries/001");
            } finally {
                server.stop(0);
            }
        }

        @Test
        void namesTheLeafWhoseHashWasFlipped() throws IOException {
            flip(folder.resolve("tile/0/001"), 32 * 44);
            Ran ran = fsck(folder.toString());
            assertThat(ran.status()).isEqualTo(1);
            assertThat(ran.json().at("/faults/0/leaf").asInt()).isEqualTo(256 + 44);
            assertThat(ran.json().path("faults")).hasSize(1);
        }

        @Test
        void namesATileThatIsGone() throws IOException {
            Files.delete(folder.resolve("tile/0/000"));
            Ran ran = fsck(folder.toString());
            assertThat(ran.status()).isEqualTo(1);
            assertThat(ran.json().at("/faults/0/file").asText()).isEqualTo("tile/0/000");
        }

        @Test
        void seesThatARememberedLogWasRewritten() throws IOException {
            Path memory = temporary.resolve("last-seen");
            assertThat(fsck(folder.toString(), "--remember", memory.toString()).status())
                    .isZero();
            log.append(100, 1);
            assertThat(fsck(folder.toString(), "--remember", memory.toString()).status())
                    .as("it only grew")
                    .isZero();

            delete(folder);
            log = new TestLog(folder).append(900, 2);
            Ran rewritten = fsck(folder.toString(), "--remember", memory.toString());
            assertThat(rewritten.status()).isEqualTo(1);
            assertThat(rewritten.out()).contains("the log was rewritten");
            assertThat(fsck(folder.toString()).status())
                    .as("within itself it is sound: only memory helps")
                    .isZero();
        }

        @Test
        void seesThatARememberedLogWasRolledBack() throws IOException {
            Path memory = temporary.resolve("last-seen");
            fsck(folder.toString(), "--remember", memory.toString());
            delete(folder);
            log = new TestLog(folder).append(600, 1);
            Ran shorter = fsck(folder.toString(), "--remember", memory.toString());
            assertThat(shorter.status()).isEqualTo(1);
            assertThat(shorter.out()).contains("shorter than it was");
        }

        /// As it lies in audit-service's folder, and as the gateway serves it.
        @Test
        void findsTheLogsOfAllHalfYearsSoundAndNamesTheOneThatIsNot() throws IOException {
            Path logs = temporary.resolve("logs");
            log = new TestLog(logs.resolve("2026h2")).append(300, 1);
            new TestLog(logs.resolve("2027h1"), NEXT).append(20, 1);
            Ran ran = fsck(logs.toString());
            assertThat(ran.status()).as(ran.out() + ran.err()).isZero();
            assertThat(ran.json().path("origin").asText()).isEqualTo("example.org/access/2027h1");
            assertThat(ran.json().path("logs")).hasSize(2);

            flip(logs.resolve("2026h2/tile/0/000"), 5);
            Ran damaged = fsck(logs.toString());
            assertThat(damaged.status()).isEqualTo(1);
            assertThat(damaged.json().at("/faults/0/log").asText()).isEqualTo("example.org/access/2026h2");
        }

        @Test
        void remembersEachLogWhenThereIsANewOne() throws IOException {
            Path logs = temporary.resolve("logs");
            Path memory = temporary.resolve("last-seen");
            log = new TestLog(logs.resolve("2026h2")).append(300, 1);
            assertThat(fsck(logs.toString(), "--remember", memory.toString()).status())
                    .isZero();
            new TestLog(logs.resolve("2027h1"), NEXT).append(20, 1);
            Ran grown = fsck(logs.toString(), "--remember", memory.toString());
            assertThat(grown.status()).as(grown.out() + grown.err()).isZero();
            assertThat(memory).content().startsWith("example.org/access/2027h1");

            delete(logs.resolve("2026h2"));
            log = new TestLog(logs.resolve("2026h2")).append(300, 2);
            Ran rewritten = fsck(logs.toString(), "--remember", memory.toString());
            assertThat(rewritten.status()).isEqualTo(1);
            assertThat(rewritten.out()).contains("the log was rewritten");
        }

        @Test
        void isToldWhenThereIsNoLog() {
            Ran ran = fsck(temporary.toString());
            assertThat(ran.status()).isEqualTo(3);
            assertThat(ran.err()).contains("has no checkpoint");
        }
    }

    private static void flip(Path file, int position) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[position] ^= 4;
        Files.write(file, bytes);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
