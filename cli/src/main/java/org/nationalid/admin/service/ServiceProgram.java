package org.nationalid.admin.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nationalid.admin.terminal.Failure;
import org.nationalid.admin.terminal.Output;
import org.nationalid.admin.terminal.Progress;
import picocli.CommandLine.Option;

/// Options that say where audit-service's program and settings are, and the running of it.
public final class ServiceProgram {
    private static final JsonMapper JSON = new JsonMapper();

    @Option(
            names = "--service",
            paramLabel = "JAR",
            defaultValue = "${NID_ADMIN_SERVICE}",
            description = "quarkus-run.jar of audit-service ($NID_ADMIN_SERVICE). It takes its settings from the"
                    + " environment, like the service: QUARKUS_DATASOURCE_JDBC_URL, _USERNAME, _PASSWORD,"
                    + " NID_KEYS_DIRECTORY, NID_TRUST_DIRECTORY, NID_AUDIT_LOG_DIRECTORY.")
    private Path jar;

    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            defaultValue = "${NID_ADMIN_HOME}",
            description = "A local platform, made by ./nid up, whose settings are taken instead ($NID_ADMIN_HOME).")
    private Path home;

    /// @param leaves   that were looked at
    /// @param findings what is wrong, or was; empty when nothing is
    public record Report(long leaves, List<String> findings) {
        public Report {
            findings = List.copyOf(findings);
        }
    }

    /// Runs one of its commands to the end.
    ///
    /// @throws Failure when the program could not do its work
    public Report run(Output output, String... arguments) {
        if (jar == null || !Files.isRegularFile(jar)) {
            throw new Failure(
                    "The program of audit-service is not there: " + jar,
                    "Name its quarkus-run.jar with --service; ./nid admin does it by itself.");
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-jar",
                jar.toString()));
        command.addAll(List.of(arguments));
        try {
            Path log = Files.createTempFile("nid-admin-", ".log");
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
            settings(builder.environment());
            Process process = builder.start();
            Thread lastResort = Thread.ofPlatform().unstarted(process::destroy);
            Runtime.getRuntime().addShutdownHook(lastResort);
            Report report = watch(process, output);
            int status = process.waitFor();
            Runtime.getRuntime().removeShutdownHook(lastResort);
            if (status != (report.findings().isEmpty() ? 0 : 1)) {
                throw new Failure(
                        "audit-service's program ended with status " + status + " before its work was done.",
                        "Its log says why: " + log);
            }
            Files.delete(log);
            return report;
        } catch (IOException e) {
            throw new Failure("audit-service's program could not be run: " + e.getMessage(), "Check --service.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.", "Run it again; what was begun is taken up where it stands.", e);
        }
    }

    private void settings(Map<String, String> environment) {
        if (home != null) {
            new LocalPlatform(home).settings().forEach(environment::putIfAbsent);
        }
    }

    private static Report watch(Process process, Output output) throws IOException {
        List<String> findings = new ArrayList<>();
        long leaves = 0;
        try (Progress progress = output.progress("leaves", 0);
                BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("{")) {
                    continue;
                }
                JsonNode told = JSON.readTree(line);
                if (told.has("finding")) {
                    findings.add(told.path("finding").asText());
                } else if (told.has("done")) {
                    progress.at(told.path("done").asLong(), 0);
                } else if (told.has("leaves")) {
                    leaves = told.path("leaves").asLong();
                }
            }
        }
        return new Report(leaves, findings);
    }
}
