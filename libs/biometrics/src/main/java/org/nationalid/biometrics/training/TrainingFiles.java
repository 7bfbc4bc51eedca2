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

    /// @throws IllegalArgumentException when there are none: the list stays as it is
    void write(List<CaptureSet> sets) throws IOException {
        requireSome(sets);
        Files.write(
                list,
                sets.stream()
                        .flatMap(set -> set.captures().stream())
                        .map(TrainingFiles::line)
                        .toList());
    }

    /// @throws IllegalArgumentException naming the first capture that is not on the list, or the list that is
    /// missing
    void refuseOthers(List<CaptureSet> sets) throws IOException {
        requireSome(sets);
        if (!Files.exists(list))
            throw new IllegalArgumentException(
                    "refused: there is no list of training files " + list + "; --new-list writes it");
        Set<String> digests = new HashSet<>();
        for (String line : Files.readAllLines(list)) digests.add(line.substring(0, line.indexOf(' ')));
        for (CaptureSet set : sets)
            for (CaptureSet.Capture capture : set.captures())
                if (!digests.contains(capture.digest()))
                    throw new IllegalArgumentException("refused: " + set.name() + "/"
                            + capture.file().getFileName() + " is not on the list of training files");
    }

    private static void requireSome(List<CaptureSet> sets) {
        if (sets.isEmpty())
            throw new IllegalArgumentException("refused: no captures <finger>_<impression>.png to train with");
    }

    private static String line(CaptureSet.Capture capture) {
        Path file = capture.file();
        return capture.digest() + " " + file.getParent().getFileName() + "/" + file.getFileName();
    }
}
