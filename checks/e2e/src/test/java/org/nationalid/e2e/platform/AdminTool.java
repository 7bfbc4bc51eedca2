package org.nationalid.e2e.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// `nid-admin` as its users start it, against a platform on this machine.
public final class AdminTool {
    private final LocalPlatform platform;

    public AdminTool(LocalPlatform platform) {
        this.platform = platform;
    }

    /// @param out standard output, JSON
    public record Ran(int status, JsonNode out, String err) {}

    public Ran run(String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile("nid-admin", ".json");
        Path errors = Files.createTempFile("nid-admin", ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Repository.program("cli").toString()));
        command.addAll(List.of(arguments));
        command.add("--json");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.environment()
                .put(
                        "NID_ADMIN_SERVICE",
                        Repository.root()
                                .resolve("audit-service/target/quarkus-app/quarkus-run.jar")
                                .toString());
        builder.environment().put("NID_ADMIN_HOME", platform.home().toString());
        Process process = builder.start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("nid-admin does not come to an end");
        }
        Ran ran = new Ran(process.exitValue(), new JsonMapper().readTree(output.toFile()), Files.readString(errors));
        Files.delete(output);
        Files.delete(errors);
        return ran;
    }
}
