package org.nationalid.biometrics.identification;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nationalid.biometrics.bench.UnusableCaptures;

/// Measures 1:N search. `PERSONS` two-finger persons are drawn from a statistical model; planted among them are
/// generated fingers (whole images) or, with `--data FOLDER`, captures named as for the accuracy harness. With
/// `--cross-validate FOLDER` the hit rates by penetration are measured on the sets in the folder as well.
public final class IdentificationBenchmark {
    private static final int PERSONS_MIN = 1_000;
    private static final int GENERATED_FINGERS = 100;
    private static final int GENERATED_IMPRESSIONS = 3;
    private static final int GALLERY_FINGERS = 40;
    private static final int GALLERY_IMPRESSIONS = 4;
    private static final int KEYS = 4;

    private static final Set<String> OPTIONS = Set.of("--data", "--cross-validate");

    private IdentificationBenchmark() {}

    public static void main(String[] arguments) {
        int persons;
        List<Path> data;
        List<Path> crossValidated;
        try {
            persons = persons(arguments.length == 0 ? "" : arguments[0]);
            refuseOtherOptions(arguments);
            data = folders(arguments, "--data");
            crossValidated = folders(arguments, "--cross-validate");
        } catch (IllegalArgumentException refusal) {
            refuse(refusal);
            return;
        }
        try {
            if (!crossValidated.isEmpty()) hitRates(crossValidated);
            scale(persons, data);
        } catch (UnusableCaptures refusal) {
            refuse(refusal);
        }
    }

    private static void refuse(IllegalArgumentException refusal) {
        System.err.println(refusal.getMessage());
        System.err.println("What can be asked for: ./nid bench biometrics --help");
        System.exit(2);
    }

    private static void refuseOtherOptions(String[] arguments) {
        for (int i = 1; i < arguments.length; i += 2) {
            if (!OPTIONS.contains(arguments[i]))
                throw new IllegalArgumentException("After --identification PERSONS come --data FOLDER and"
                        + " --cross-validate FOLDER only, not " + arguments[i] + ".");
            if (i + 1 == arguments.length)
                throw new IllegalArgumentException("After " + arguments[i] + " a folder is missing.");
        }
    }

    private static List<Path> folders(String[] arguments, String option) {
        List<Path> folders = new ArrayList<>();
        for (int i = 1; i < arguments.length; i += 2)
            if (arguments[i].equals(option)) folders.add(Path.of(arguments[i + 1]));
        return folders;
    }

    private static void hitRates(List<Path> folders) {
        progress("reading captures, growing fingers and training a model for each set");
        List<Captures> sets =
                folders.stream().flatMap(folder -> Captures.in(folder).stream()).toList();
        Captures generated = Captures.generated(GALLERY_FINGERS, GALLERY_IMPRESSIONS);
        System.out.println("Hit rates, cross-validated, each set under " + KEYS + " keys");
        for (HitRates rates : HitRates.measure(sets, generated, KEYS)) System.out.println("  " + rates.line());
    }

    private static void scale(int persons, List<Path> folders) {
        progress(
                folders.isEmpty() ? "growing " + GENERATED_FINGERS + " fingers to plant" : "reading captures to plant");
        List<Captures> captures = folders.isEmpty()
                ? List.of(Captures.generated(GENERATED_FINGERS, GENERATED_IMPRESSIONS))
                : folders.stream()
                        .flatMap(folder -> Captures.in(folder).stream())
                        .toList();
        ScaleMeasurement measurement = new ScaleMeasurement(persons, captures);
        progress("drawing " + persons + " persons");
        measurement.enrol();
        progress("searching");
        measurement.report();
    }

    private static int persons(String number) {
        if (!number.matches("[0-9]{1,8}") || Integer.parseInt(number) < PERSONS_MIN)
            throw new IllegalArgumentException("PERSONS is a number of " + PERSONS_MIN + " or more.");
        return Integer.parseInt(number);
    }

    /// On standard error: standard output carries the report only.
    private static void progress(String step) {
        System.err.println(step);
    }
}
