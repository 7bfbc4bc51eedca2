package org.nationalid.biometrics.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// What the accuracy harness is asked for.
///
/// @param folders each with captures, or with sub-folders that have some
/// @param crossValidate whether each set is tested with a model trained on the other sets
/// @param dpi resolution of every image, pixels an inch; 0 takes what each file states
record BenchmarkOptions(
        List<Path> folders, boolean crossValidate, int dpi, boolean json, boolean baselines, Optional<Path> page) {
    BenchmarkOptions {
        folders = List.copyOf(folders);
    }

    /// @throws IllegalArgumentException with a sentence for whoever typed them
    static BenchmarkOptions of(String... arguments) {
        List<Path> shipped = new ArrayList<>();
        List<Path> crossValidated = new ArrayList<>();
        int dpi = 0;
        boolean json = false;
        boolean baselines = true;
        Optional<Path> page = Optional.empty();
        Iterator<String> rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--json" -> json = true;
                case "--no-baselines" -> baselines = false;
                case "--data" -> shipped.add(Path.of(valueOf(option, rest)));
                case "--cross-validate" -> crossValidated.add(Path.of(valueOf(option, rest)));
                case "--dpi" -> dpi = dpi(valueOf(option, rest));
                case "--page" -> page = Optional.of(writable(Path.of(valueOf(option, rest))));
                default -> throw new IllegalArgumentException("There is no option " + option + ".");
            }
        }
        if (shipped.isEmpty() == crossValidated.isEmpty())
            throw new IllegalArgumentException("Give folders with --data or with --cross-validate, one of the two.");
        boolean crossValidate = shipped.isEmpty();
        return new BenchmarkOptions(
                crossValidate ? crossValidated : shipped, crossValidate, dpi, json, baselines, page);
    }

    /// The sets in the folders.
    ///
    /// @throws IllegalArgumentException with a sentence for whoever named the folders
    List<CaptureSet> sets() {
        List<CaptureSet> sets = folders.stream()
                .flatMap(folder -> CaptureSet.in(folder).stream())
                .toList();
        if (crossValidate && sets.size() < 2)
            throw new IllegalArgumentException("There is one set only, and none to train on: give two, or use --data.");
        return sets;
    }

    private static String valueOf(String option, Iterator<String> rest) {
        if (!rest.hasNext()) throw new IllegalArgumentException("After " + option + " something is missing.");
        return rest.next();
    }

    private static int dpi(String value) {
        if (!value.matches("[1-9][0-9]{0,4}"))
            throw new IllegalArgumentException("After --dpi comes a number of pixels an inch, 500 for example.");
        return Integer.parseInt(value);
    }

    /// Before minutes of work are spent on what nobody can write.
    private static Path writable(Path page) {
        if (Files.isDirectory(page) || !Files.isDirectory(page.toAbsolutePath().getParent()))
            throw new IllegalArgumentException("A page cannot be written to " + page + ".");
        return page;
    }
}
