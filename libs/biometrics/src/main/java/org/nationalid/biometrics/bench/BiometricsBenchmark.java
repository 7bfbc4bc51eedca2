package org.nationalid.biometrics.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nationalid.biometrics.feature.FingerprintFeatures;
import org.nationalid.biometrics.model.PublicModel;
import org.nationalid.biometrics.training.TrainModel;

/// Accuracy harness. Prints what ISO/IEC 19795-1 asks for, ours beside the unprotected floats and SourceAFIS in the
/// clear.
///
/// `--data FOLDER` evaluates the shipped model on captures `<finger>_<impression>.png` that it was not trained on
/// (give it several times for several folders); `--cross-validate FOLDER` trains, for each set in the folder, a model
/// on the other sets; `--json` prints machine-readable figures instead of text; `--no-baselines` leaves SourceAFIS
/// out; `--page FILE` writes DET curves as a page.
public final class BiometricsBenchmark {
    private final List<Path> folders = new ArrayList<>();
    private boolean crossValidate;
    private boolean json;
    private boolean baselines = true;
    private Path page;

    private BiometricsBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        BiometricsBenchmark benchmark = new BiometricsBenchmark();
        if (!benchmark.understands(arguments)) {
            System.err.println("usage: BiometricsBenchmark (--data FOLDER)... | --cross-validate FOLDER"
                    + " [--json] [--no-baselines] [--page FILE]");
            System.exit(2);
        }
        benchmark.run();
    }

    private boolean understands(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            boolean last = i == arguments.length - 1;
            switch (arguments[i]) {
                case "--json" -> json = true;
                case "--no-baselines" -> baselines = false;
                case "--data", "--cross-validate" -> {
                    if (last) return false;
                    crossValidate |= arguments[i].equals("--cross-validate");
                    folders.add(Path.of(arguments[++i]));
                }
                case "--page" -> {
                    if (last) return false;
                    page = Path.of(arguments[++i]);
                }
                default -> {
                    return false;
                }
            }
        }
        return !folders.isEmpty() && folders.stream().allMatch(Files::isDirectory);
    }

    private void run() throws IOException {
        List<CaptureSet> sets = folders.stream()
                .flatMap(folder -> CaptureSet.in(folder).stream())
                .toList();
        List<Evaluation> evaluations = new ArrayList<>();
        for (CaptureSet set : sets) {
            progress("reading " + set.captures().size() + " captures of " + set.name());
            evaluations.add(Evaluation.extract(set, baselines));
        }
        BenchmarkResult result = new BenchmarkResult();
        for (Evaluation evaluation : evaluations) {
            progress("comparing the captures of " + evaluation.set().name());
            PublicModel model = crossValidate ? trainedWithout(evaluation, evaluations) : PublicModel.shipped();
            result.add(evaluation, model);
        }
        System.out.print(json ? new JsonReport(result).text() : new TextReport(result, crossValidate).text());
        if (page != null) Files.writeString(page, new DetPage(result).html());
    }

    /// On standard error: standard output carries the report only.
    private static void progress(String step) {
        System.err.println(step);
    }

    private static PublicModel trainedWithout(Evaluation left, List<Evaluation> all) {
        Map<String, List<FingerprintFeatures>> fingers = new TreeMap<>();
        for (Evaluation evaluation : all)
            if (!evaluation.equals(left))
                for (Evaluation.Extracted capture : evaluation.extracted())
                    fingers.computeIfAbsent(evaluation.set().name() + "/" + capture.finger(), _ -> new ArrayList<>())
                            .add(capture.features());
        return TrainModel.train(fingers.values());
    }
}
