package org.nationalid.biometrics.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.nationalid.biometrics.bench.Evaluation.Matcher;

/// The result for people.
final class TextReport {
    private static final int BOOTSTRAP_DRAWS = 200;

    private final BenchmarkResult result;
    private final boolean crossValidated;
    private final StringBuilder out = new StringBuilder();

    TextReport(BenchmarkResult result, boolean crossValidated) {
        this.result = result;
        this.crossValidated = crossValidated;
    }

    String text() {
        line("protocol: same key for everybody (stolen-key), all genuine and all impostor pairs of a set, each once;");
        line("captures that failed to extract are counted apart and compared with nothing");
        line(crossValidated ? "models: trained on the other sets" : "model: shipped, never trained on these captures");
        for (BenchmarkResult.SetResult set : result.sets()) {
            Evaluation evaluation = set.evaluation();
            line("");
            line(String.format(
                    Locale.ROOT,
                    "%s: %d captures, %d failed to extract, %s, sha256 %s",
                    evaluation.set().name(),
                    evaluation.set().captures().size(),
                    evaluation.failedToExtract(),
                    set.model(),
                    evaluation.set().digest()));
            table(set.scores());
        }
        line("");
        line("pooled");
        table(result.pooled());
        for (Map.Entry<Matcher, Scores> row : result.pooled().entrySet()) {
            double[] interval = row.getValue().equalErrorInterval(BOOTSTRAP_DRAWS);
            line(String.format(
                    Locale.ROOT,
                    "  EER 95 %% interval over fingers, %s: %.2f to %.2f %%",
                    row.getKey().label,
                    100 * interval[0],
                    100 * interval[1]));
        }
        line("");
        line("fusion in the protected domain (virtual persons, pooled)");
        result.fusion().forEach((name, scores) -> rates(name, scores.rates()));
        attacks();
        costs();
        return out.toString();
    }

    private void table(Map<Matcher, Scores> scores) {
        scores.forEach((matcher, values) -> rates(matcher.label, values.rates()));
    }

    private void rates(String name, ErrorRates rates) {
        String fourth = rates.impostorCount() < 10_000
                ? "      -"
                : String.format(Locale.ROOT, "%6.2f%%", 100 * rates.falseNonMatchRateAt(1e-4));
        line(String.format(
                Locale.ROOT,
                "  %-28s genuine %6d impostor %7d  EER %5.2f%%  FNMR at FMR 1%% %6.2f%%  0.1%% %6.2f%%  0.01%% %s  none %6.2f%%"
                        + "  thresholds %.3f %.3f %.3f",
                name,
                rates.genuineCount(),
                rates.impostorCount(),
                100 * rates.equalErrorRate(),
                100 * rates.falseNonMatchRateAt(1e-2),
                100 * rates.falseNonMatchRateAt(1e-3),
                fourth,
                100 * rates.falseNonMatchRateAt(0),
                rates.threshold(1e-2),
                rates.threshold(1e-3),
                rates.threshold(1e-4)));
    }

    private void attacks() {
        line("");
        line("attacks: A template stolen, key secret; B with its key, same capture; C with its key, other captures;");
        line("  share of rebuilt minutiae that pass SourceAFIS at 18 / 28 / 40. E: linking one capture under two keys");
        for (BenchmarkResult.SetResult set : result.sets()) {
            Reconstruction.Outcome rebuilt =
                    Reconstruction.measure(set.evaluation().extracted(), set.model());
            Linkability link = Linkability.measure(set.evaluation().extracted(), set.model());
            line(String.format(
                    Locale.ROOT,
                    "  %-16s n %d  A %s  B %s  C %s  E AUC %.3f D_sys %.3f (floor %.3f)",
                    set.evaluation().set().name(),
                    rebuilt.templates(),
                    percent(rebuilt.keySecret()),
                    percent(rebuilt.sameCapture()),
                    percent(rebuilt.otherCapture()),
                    link.areaUnderCurve(),
                    link.globalMeasure(),
                    link.floor()));
        }
    }

    private static String percent(List<Double> shares) {
        return shares.stream()
                .map(share -> String.format(Locale.ROOT, "%.1f%%", 100 * share))
                .collect(Collectors.joining(" / "));
    }

    private void costs() {
        Costs costs = result.costs();
        line("");
        line(String.format(
                Locale.ROOT,
                "costs: image to features %.1f ms, features to template %.2f ms, comparison %.2f us, template %d bytes",
                costs.extractionMillis(),
                costs.protectionMillis(),
                costs.comparisonMicros(),
                costs.templateBytes()));
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
