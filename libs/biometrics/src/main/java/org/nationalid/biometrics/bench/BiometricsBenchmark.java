package org.nationalid.biometrics.bench;

import java.io.IOException;
import java.nio.file.Files;
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
/// (give it several times for several folders); `--cross-validate FOLDER` trains, for each set in the folder, a
/// model on the other sets; `--dpi NUMBER` states the resolution of all images, whatever their files say; `--json`
/// prints machine-readable figures instead of text; `--no-baselines` leaves SourceAFIS out; `--page FILE` writes
/// DET curves as a page.
public final class BiometricsBenchmark {
    private BiometricsBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        BenchmarkOptions options;
        List<CaptureSet> sets;
        try {
            options = BenchmarkOptions.of(arguments);
            sets = options.sets();
        } catch (IllegalArgumentException refusal) {
            System.err.println(refusal.getMessage());
            System.err.println("What can be asked for: ./nid bench biometrics --help");
            System.exit(2);
            return;
        }
        try {
            run(options, sets);
        } catch (UnusableCaptures refusal) {
            System.err.println(refusal.getMessage());
            System.exit(2);
        }
    }

    private static void run(BenchmarkOptions options, List<CaptureSet> sets) throws IOException {
        List<Evaluation> evaluations = new ArrayList<>();
        for (CaptureSet set : sets) {
            progress("reading " + set.captures().size() + " captures of " + set.name());
            Evaluation evaluation = Evaluation.extract(set, options.dpi(), options.baselines());
            evaluation.refusals().forEach(refusal -> progress("  refused: " + refusal));
            evaluations.add(evaluation);
        }
        if (evaluations.stream().allMatch(evaluation -> evaluation.extracted().isEmpty()))
            throw new UnusableCaptures(
                    "Every capture was refused, for the reasons above; there is nothing to compare.");
        BenchmarkResult result = new BenchmarkResult();
        for (Evaluation evaluation : evaluations) {
            progress("comparing the captures of " + evaluation.set().name());
            PublicModel model =
                    options.crossValidate() ? trainedWithout(evaluation, evaluations) : PublicModel.shipped();
            result.add(evaluation, model);
            int trainedOn = result.sets().getLast().trainedOn();
            if (trainedOn > 0)
                progress("  WARNING: the model was trained on " + trainedOn
                        + " of these captures. Figures on them are no" + " accuracy; --cross-validate gives one.");
        }
        System.out.print(
                options.json()
                        ? new JsonReport(result).text()
                        : new TextReport(result, options.crossValidate()).text());
        if (options.page().isPresent()) Files.writeString(options.page().get(), new DetPage(result).html());
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
