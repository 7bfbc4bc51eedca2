package org.nationalid.audit.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nationalid.testsupport.KeysResource;
import org.nationalid.testsupport.ServiceTokens;

/// The packaged service as its own process, on a PostgreSQL whose commits reach the disk.
final class BenchService implements AutoCloseable {
    private static final Path JAR = Path.of("audit-service", "target", "quarkus-app", "quarkus-run.jar");

    private final EmbeddedPostgres postgres;
    private final Process process;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;

    BenchService() throws IOException, InterruptedException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "4GB")
                .start();
        int port = freePort();
        url = "http://127.0.0.1:" + port;
        Map<String, String> settings = new HashMap<>(keys());
        settings.put("quarkus.http.port", String.valueOf(port));
        settings.put("quarkus.management.port", String.valueOf(freePort()));
        settings.put("quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"));
        settings.put("quarkus.datasource.username", "postgres");
        settings.put("quarkus.datasource.password", "postgres");
        settings.put(
                "nid.audit.log.directory",
                Files.createTempDirectory("nid-bench-log").toString());
        List<String> command = new ArrayList<>(
                List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx256m", "-XX:+UseSerialGC"));
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-jar", JAR.toString()));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile("nid-bench", ".log").toFile())
                .start();
        // Whoever interrupts the measurement must not leave the service running.
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(process::destroy));
        awaitReady();
    }

    private static Map<String, String> keys() {
        KeysResource keys = new KeysResource();
        keys.init(Map.of("secrets", "log-signing,payload,subject-tag"));
        return keys.start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws InterruptedException {
        for (int tries = 0; tries < 300; tries++) {
            try {
                if (send(get("/log/checkpoint")).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("the service ended; is it packaged?", e);
                }
            }
            Thread.sleep(Duration.ofMillis(100));
        }
        throw new IllegalStateException("the service did not become ready");
    }

    HttpRequest get(String path) {
        return request(path).build();
    }

    HttpRequest post(String path, String body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + Token.current());
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    HttpClient http() {
        return http;
    }

    Connection connect() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    /// CPU time of the service so far.
    Duration serviceCpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        postgres.close();
    }

    /// One token serves half a minute, as the gateway does it.
    private static final class Token {
        private static String text = "";
        private static long renewAtNanos = Long.MIN_VALUE;

        static synchronized String current() {
            if (text.isEmpty() || System.nanoTime() > renewAtNanos) {
                text = ServiceTokens.as("gateway", "audit-service");
                renewAtNanos = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            }
            return text;
        }
    }
}
