package org.nationalid.e2e.foreign;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Runs one program of the system to its end.
final class ForeignProgram {
    private static final int PATIENCE_MINUTES = 5;

    private ForeignProgram() {}

    record Ended(int status, String output) {}

    static boolean isHere(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /// @param input a file, or null for none
    static Ended run(Path folder, Path input, List<String> line) {
        try {
            Path output = Files.createTempFile("foreign-", ".out");
            Path errors = Files.createTempFile("foreign-", ".err");
            Process process = new ProcessBuilder(line)
                    .directory(folder.toFile())
                    .redirectInput(input == null ? new File("/dev/null") : input.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(line.getFirst() + " does not end");
            }
            String said = Files.readString(output);
            String complained = Files.readString(errors);
            Files.delete(output);
            Files.delete(errors);
            return new Ended(process.exitValue(), process.exitValue() == 0 ? said : said + complained);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
