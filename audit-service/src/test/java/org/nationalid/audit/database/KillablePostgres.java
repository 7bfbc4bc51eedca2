package org.nationalid.audit.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A PostgreSQL of its own that can be killed as a power failure would: all its processes at once, with whatever was
/// only in their memory.
public final class KillablePostgres implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final Path data;

    private KillablePostgres(EmbeddedPostgres server, Path data) {
        this.server = server;
        this.data = data;
    }

    /// @param data an empty folder, or one that [#copyTo] made
    /// @param settings of `postgresql.conf`
    public static KillablePostgres start(Path data, Map<String, String> settings) throws IOException {
        Map<String, String> all = new HashMap<>(Map.of("shared_buffers", "16MB", "max_connections", "30"));
        all.putAll(settings);
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false);
        all.forEach(builder::setServerConfig);
        return new KillablePostgres(builder.start(), data);
    }

    public int port() {
        return server.getPort();
    }

    /// JDBC address by way of `port`, which may be a proxy's.
    public String urlThrough(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    public String url() {
        return urlThrough(port());
    }

    public boolean isAlive() throws IOException {
        return postmaster().map(ProcessHandle::isAlive).orElse(false);
    }

    public void kill() throws IOException {
        ProcessHandle postmaster = postmaster().orElseThrow();
        List<ProcessHandle> processes = new ArrayList<>(List.of(postmaster));
        postmaster.descendants().forEach(processes::add);
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst()));
    }

    /// What lies on the disk of a server that does not run. The embedded server locks its folder for the life of this
    /// JVM, so whoever starts it again does so on a copy.
    public Path copyTo(Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(data.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        Files.deleteIfExists(copy.resolve("postmaster.pid"));
        return copy;
    }

    /// Stops it in order, if it still runs.
    @Override
    public void close() throws IOException {
        server.close();
    }
}
