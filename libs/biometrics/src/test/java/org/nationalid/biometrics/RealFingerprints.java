package org.nationalid.biometrics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Real fingerprints, where the developer has them beside the checkout. They are read, never copied.
public final class RealFingerprints {
    private static final Path BESIDE = Path.of("shared", "data", "fingerprints");

    private RealFingerprints() {}

    /// The images of one finger of a set, in the order of their impressions. Without the folder the test that asks is
    /// left out, and says so with the number of images that it would have read.
    public static List<Path> impressions(String set, String finger, int count) {
        Path folder = folder().resolve(set);
        String absent = "left out: " + count + " real fingerprint images of " + set + " are not beside this checkout";
        if (!Files.isDirectory(folder)) System.out.println("RealFingerprints " + absent);
        Assumptions.assumeTrue(Files.isDirectory(folder), absent);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(finger + "_"))
                    .sorted()
                    .limit(count)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Looks beside the checkout, wherever in it the test runs.
    private static Path folder() {
        Path at = Path.of("").toAbsolutePath();
        while (at != null) {
            if (Files.isDirectory(at.resolve(BESIDE))) return at.resolve(BESIDE);
            at = at.getParent();
        }
        return BESIDE;
    }
}
