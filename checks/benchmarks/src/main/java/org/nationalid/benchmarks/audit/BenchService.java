package org.nationalid.benchmarks.audit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The packaged audit-service as its own process.
final class BenchService implements AutoCloseable {
    static final String LOG_NAME = "bench.localhost/access";
    private static final Duration START_MAX = Duration.ofMinutes(2);

    private final Process process;
    private final int port;
    private final BenchKeys keys;
    private final Thread lastResort;

    /// @param jar    `quarkus-run.jar` of the packaged service
    /// @param jvmOptions of its virtual machine, a flight recording for example
    /// @param policy a tlog-policy file
    /// @param log    where its output goes
    BenchService(
            Path jar,
            List<String> jvmOptions,
            BenchDatabase database,
            BenchKeys keys,
            Path tiles,
            Path policy,
            Path log)
            throws IOException, InterruptedException {
        this.keys = keys;
        this.port = freePort();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.http.port", Integer.toString(port));
        settings.put("quarkus.management.host", "127.0.0.1");
        settings.put("quarkus.management.port", Integer.toString(freePort()));
        settings.put("quarkus.datasource.jdbc.url", database.url());
        settings.put("quarkus.datasource.username", "postgres");
        settings.put("quarkus.datasource.password", "postgres");
        settings.put("nid.keys.directory", keys.own().toString());
        settings.put("nid.trust.directory", keys.trusted().toString());
        settings.put("nid.audit.log.name", LOG_NAME);
        settings.put("nid.audit.log.directory", tiles.toString());
        settings.put("nid.audit.log.policy", policy.toString());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+UseSerialGC"));
        command.addAll(jvmOptions);
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", jar.toString()));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        // Whoever interrupts the measurement must not leave the service running.
        lastResort = Thread.ofPlatform().unstarted(process::destroy);
        Runtime.getRuntime().addShutdownHook(lastResort);
        awaitReady(log);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady(Path log) throws InterruptedException, IOException {
        long end = System.nanoTime() + START_MAX.toNanos();
        while (System.nanoTime() - end < 0) {
            try (HttpLine line = line()) {
                if (line.get("/log/checkpoint").status() == 200) {
                    return;
                }
            } catch (IOException e) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("audit-service ended; the end of its log:\n" + tail(log), e);
                }
            }
            Thread.sleep(Duration.ofMillis(100));
        }
        close();
        throw new IllegalStateException("audit-service did not become ready; the end of its log:\n" + tail(log));
    }

    private static String tail(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    }

    int port() {
        return port;
    }

    BenchKeys keys() {
        return keys;
    }

    long pid() {
        return process.pid();
    }

    /// One connection of a caller; cheap enough not to disturb what it measures.
    HttpLine line() throws IOException {
        return new HttpLine(port, keys);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        try {
            Runtime.getRuntime().removeShutdownHook(lastResort);
        } catch (IllegalStateException e) {
            // the hook is running: it has done the same
            return;
        }
    }
}
