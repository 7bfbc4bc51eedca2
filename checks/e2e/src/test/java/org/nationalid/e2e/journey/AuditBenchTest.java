package org.nationalid.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nationalid.e2e.platform.Repository;

/// `./nid bench audit` on a small log: that it measures, and that what it generates is what audit-service reads. A form
/// that had drifted would make searches or proofs fail. No figure is asserted.
class AuditBenchTest {
    @TempDir
    Path home;

    @Test
    void measuresASmallLogWithoutARefusal() throws IOException, InterruptedException {
        Path output = home.resolve("figures.json");
        Path errors = home.resolve("errors.txt");
        Process bench = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        Repository.program("checks/benchmarks").toString(),
                        "audit",
                        "--repository",
                        Repository.root().toString(),
                        "--home",
                        home.toString(),
                        "--rows",
                        "2000",
                        "--leaves",
                        "70000",
                        "--rate",
                        "50",
                        "--warm-up",
                        "1",
                        "--seconds",
                        "2",
                        "--json"))
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        assertThat(bench.waitFor(4, TimeUnit.MINUTES)).as("it comes to an end").isTrue();
        assertThat(bench.exitValue()).as(Files.readString(errors)).isZero();
        JsonNode figures = new JsonMapper().readTree(output.toFile());
        List<String> names = new ArrayList<>();
        figures.fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .startsWith(
                        "appendPerSecond",
                        "appendP99Ms",
                        "checkpointP99Ms",
                        "queryBySubjectP99Ms",
                        "queryByPartyMonthP99Ms",
                        "proofP99Ms",
                        "rows",
                        "leaves");
        assertThat(figures.path("rows").asLong()).isEqualTo(2_150);
        assertThat(figures.path("leaves").asLong()).isEqualTo(70_144 + 150);
        assertThat(figures.path("refused").asInt()).isZero();
        assertThat(home.resolve("bench-audit")).as("its data is gone").doesNotExist();
    }
}
