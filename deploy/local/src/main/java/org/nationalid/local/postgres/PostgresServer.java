package org.nationalid.local.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nationalid.local.Home;
import org.nationalid.local.LauncherFailure;
import org.nationalid.local.keys.KeyFiles;
import org.nationalid.local.process.ChildProcess;

/// The one PostgreSQL server of a local platform. Its data outlives restarts, and it is as durable as in production
/// (fsync and synchronous commit stay on): what the demo shows about crashes would be a lie otherwise.
public final class PostgresServer implements AutoCloseable {
    public static final String SUPERUSER = "postgres";

    private static final Duration START_MAX = Duration.ofMinutes(1);
    private static final Duration STOP_MAX = Duration.ofSeconds(30);
    private static final long POLL_MILLIS = 50;

    private final ChildProcess process;
    private final int port;
    private final String password;

    private PostgresServer(ChildProcess process, int port, String password) {
        this.process = process;
        this.port = port;
        this.password = password;
    }

    public static PostgresServer start(Home home, int port) {
        Path program = PostgresBinaries.unpackedUnder(home.postgres());
        Path data = home.postgres().resolve("data");
        var keys = new KeyFiles(home.secretsOf("postgres"));
        String password = keys.password(SUPERUSER);
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            createCluster(home, program, data, home.secretsOf("postgres").resolve(SUPERUSER + ".password"));
        }
        var server = new PostgresServer(launch(home, program, data, port), port, password);
        server.awaitReady();
        return server;
    }

    public ChildProcess process() {
        return process;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl("postgres"), SUPERUSER, password);
    }

    /// Made beside and renamed: a killed launcher leaves no half cluster that the next one would take for a whole
    /// one.
    private static void createCluster(Home home, Path program, Path data, Path passwordFile) {
        Path draft = data.resolveSibling("creating");
        try {
            deleteRecursively(draft);
            var command = new ArrayList<>(OrdinaryUser.prefix());
            command.addAll(List.of(
                    program.resolve("bin/initdb").toString(),
                    "--pgdata=" + draft,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--locale=C.UTF-8"));
            Process initdb =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(initdb.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (initdb.waitFor() != 0) {
                throw new LauncherFailure(
                        "PostgreSQL cannot make its data folder:\n" + output.strip(),
                        "Free disk space or choose another folder with NID_HOME.");
            }
            Files.move(draft, data);
        } catch (IOException e) {
            throw new LauncherFailure(
                    "PostgreSQL cannot make its data folder in " + home.postgres() + ": " + e.getMessage(),
                    "Free disk space or choose another folder with NID_HOME.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL made its data folder", e);
        }
    }

    private static ChildProcess launch(Home home, Path program, Path data, int port) {
        var command = new ArrayList<>(OrdinaryUser.prefix());
        command.addAll(List.of(
                program.resolve("bin/postgres").toString(), "-D", data.toString(), "-p", Integer.toString(port)));
        settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return ChildProcess.start(home, "postgres", command, Map.of());
    }

    /// Small, because a developer's machine holds seven services beside it. TCP on loopback only, no socket file.
    private static Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("unix_socket_directories", ""),
                Map.entry("max_connections", "80"),
                Map.entry("shared_buffers", "24MB"),
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("max_wal_size", "256MB"),
                Map.entry("max_worker_processes", "2"),
                Map.entry("max_parallel_workers", "0"),
                Map.entry("max_logical_replication_workers", "0"),
                Map.entry("io_method", "sync"),
                Map.entry("autovacuum_max_workers", "1"),
                Map.entry("log_min_messages", "warning"),
                Map.entry("log_timezone", "UTC"),
                Map.entry("timezone", "UTC"));
    }

    private void awaitReady() {
        long deadline = System.nanoTime() + START_MAX.toNanos();
        while (true) {
            try (Connection connection = connect()) {
                if (connection.isValid(1)) return;
            } catch (SQLException e) {
                if (!process.isAlive()) throw process.died();
                if (System.nanoTime() > deadline) {
                    close();
                    throw new LauncherFailure(
                            "PostgreSQL does not answer on port " + port + ": " + e.getMessage() + "\n"
                                    + process.tail(),
                            "Look at the log above; ./nid reset begins with an empty one.",
                            e);
                }
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for PostgreSQL", e);
        }
    }

    private static void deleteRecursively(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) process.interrupt();
        process.awaitEnd(STOP_MAX);
    }
}
