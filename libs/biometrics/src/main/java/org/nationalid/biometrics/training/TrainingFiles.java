package org.nationalid.biometrics.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nationalid.biometrics.bench.CaptureSet;
import org.nationalid.biometrics.bench.UnusableCaptures;
import org.nationalid.biometrics.model.PublicModel;

/// The committed list of the captures that the model may see: one line a file, `sha256 set/name`.
public final class TrainingFiles {
    static final String NAME = "training-files.txt";

    private final Path list;

    TrainingFiles(Path list) {
        this.list = list;
    }

    /// How many captures of a set the shipped model has seen: what is measured on them is no accuracy.
    public static int knownToShippedModel(CaptureSet set) {
        try (InputStream list = PublicModel.class.getResourceAsStream(NAME)) {
            Set<String> digests = digests(new String(list.readAllBytes(), StandardCharsets.UTF_8).lines());
            return (int) set.captures().stream()
                    .filter(capture -> digests.contains(capture.digest()))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> digests(Stream<String> lines) {
        return lines.map(line -> line.substring(0, line.indexOf(' '))).collect(Collectors.toSet());
    }

    /// @throws UnusableCaptures when there are none: the list stays as it is
    void write(List<CaptureSet> sets) throws IOException {
        requireSome(sets);
        Files.write(
                list,
                sets.stream()
                        .flatMap(set -> set.captures().stream())
                        .map(TrainingFiles::line)
                        .toList());
    }

    /// @throws UnusableCaptures naming the first capture that is not on the list, or the list that is
    /// missing
    void refuseOthers(List<CaptureSet> sets) throws IOException {
        requireSome(sets);
        if (!Files.exists(list))
            throw new UnusableCaptures("refused: there is no list " + list
                    + "; the committed one lies beside the committed model," + " --new-list writes another");
        Set<String> digests = digests(Files.readAllLines(list).stream());
        for (CaptureSet set : sets)
            for (CaptureSet.Capture capture : set.captures())
                if (!digests.contains(capture.digest()))
                    throw new UnusableCaptures("refused: " + set.name() + "/"
                            + capture.file().getFileName() + " is not on the list of training files");
    }

    private static void requireSome(List<CaptureSet> sets) {
        if (sets.isEmpty()) throw new UnusableCaptures("refused: no captures <finger>_<impression>.png to train with");
    }

    private static String line(CaptureSet.Capture capture) {
        Path file = capture.file();
        return capture.digest() + " " + file.getParent().getFileName() + "/" + file.getFileName();
    }
}
