package org.nationalid.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nationalid.e2e.platform.LocalPlatform;
import org.nationalid.e2e.platform.Repository;
import org.nationalid.e2e.platform.SharedPlatform;

/// `./nid demo --json` against the platform of these tests: the journey over plain HTTP, by foreign libraries.
@Order(5)
@ExtendWith(SharedPlatform.class)
class DemoTest {
    private final LocalPlatform platform;

    DemoTest(LocalPlatform platform) {
        this.platform = platform;
    }

    @Test
    void everyStepOfTheDemoHolds() throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path output = platform.home().resolve("logs/demo.json");
        Process demo = new ProcessBuilder(
                        java.toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        Repository.program("checks/demo").toString(),
                        "--home",
                        platform.home().toString(),
                        "--json")
                .redirectOutput(output.toFile())
                .redirectError(platform.home().resolve("logs/demo.log").toFile())
                .start();

        assertThat(demo.waitFor(5, TimeUnit.MINUTES))
                .as("the demo comes to an end")
                .isTrue();

        JsonNode report = new JsonMapper().readTree(output.toFile());
        assertThat(report.path("result").asText()).as(report.toPrettyString()).isEqualTo("ok");
        assertThat(demo.exitValue()).isZero();
        assertThat(report.path("checks").asInt()).as("checks that were made").isPositive();
    }
}
