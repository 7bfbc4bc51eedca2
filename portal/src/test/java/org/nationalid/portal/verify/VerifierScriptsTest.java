package org.nationalid.portal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The scripts that check proofs, outside a browser: their own tests under Node, and receipts that the platform's
/// library made. In Chromium they are checked by the journeys under `checks/e2e`.
class VerifierScriptsTest {
    private static final Path SCRIPTS = Path.of("src/main/resources/META-INF/resources/scripts/verify");
    private static final Pattern REASON =
            Pattern.compile("(?:require|Refusal|nothing)\\([^;]*?\"([a-z]+(?:-[a-z]+)+)\"");
    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    Path folder;

    @Test
    void acceptWhatIsRightAndRefuseEveryFlippedBit() throws IOException, InterruptedException {
        Optional<Path> node = onThePath("node");
        assumeTrue(
                node.isPresent() && isNewEnough(node.get()),
                "there is no node 20.19 or newer on the PATH; as root, ./nid tools installs what the system has");
        Path receipts = folder.resolve("receipts.json");
        new JsonMapper().writeValue(receipts.toFile(), receiptsOfTheLibrary());
        Path output = folder.resolve("output.txt");
        var builder = new ProcessBuilder(node.get().toString(), "--test", "src/test/js/")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("NID_RECEIPTS", receipts.toString());

        Process tests = builder.start();
        assertTrue(tests.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "the tests end");

        String report = Files.readString(output);
        assertEquals(0, tests.exitValue(), report);
        assertTrue(report.contains("makes receipts that are accepted here"), report);
        assertTrue(Pattern.compile("(?m)^# skipped 0$").matcher(report).find(), report);
    }

    @Test
    void giveNoReasonForWhichThePageHasNoText() throws IOException {
        var used = new TreeSet<String>();
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".js")).toList()) {
                REASON.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
            }
        }
        assertEquals(new TreeSet<>(VerifyWords.REASONS), used);
    }

    private static Map<String, Object> receiptsOfTheLibrary() {
        var log = new LibraryLog(300);
        List<String> receipts = new ArrayList<>();
        IntStream.of(0, 1, 127, 128, 255, 256, 298, 299).mapToObj(log::receipt).forEach(receipts::add);
        return Map.of("vkey", log.verifierKey(), "receipts", receipts);
    }

    /// Older ones do not see by themselves that a file is a module.
    private static boolean isNewEnough(Path node) throws IOException, InterruptedException {
        Process asked = new ProcessBuilder(node.toString(), "-p", "process.versions.node").start();
        String[] version = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .strip()
                .split("\\.");
        asked.waitFor();
        int major = Integer.parseInt(version[0]);
        return major > 20 || (major == 20 && Integer.parseInt(version[1]) >= 19);
    }

    private static Optional<Path> onThePath(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator))
                .map(each -> Path.of(each, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
