package org.nationalid.biometrics.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nationalid.biometrics.bench.CaptureSet;

/// The committed list of the captures that the model may see: one line a file, `sha256 set/name`.
final class TrainingFiles {
    private final Path list;

    TrainingFiles(Path list) {
        this.list = list;
    }

    void write(List<CaptureSet> sets) throws IOException {
        Files.write(
                list,
                sets.stream()
                        .flatMap(set -> set.captures().stream())
                        .map(TrainingFiles::line)
                        .toList());
    }

    /// @throws IllegalArgumentException naming the first capture that is not on the list
    void refuseOthers(List<CaptureSet> sets) throws IOException {
        Set<String> digests = new HashSet<>();
        for (String line : Files.readAllLines(list)) digests.add(line.substring(0, line.indexOf(' ')));
        for (CaptureSet set : sets)
            for (CaptureSet.Capture capture : set.captures())
                if (!digests.contains(capture.digest()))
                    throw new IllegalArgumentException("refused: " + set.name() + "/"
                            + capture.file().getFileName() + " is not on the list of training files");
    }

    private static String line(CaptureSet.Capture capture) {
        Path file = capture.file();
        return capture.digest() + " " + file.getParent().getFileName() + "/" + file.getFileName();
    }
}
