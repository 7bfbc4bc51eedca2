package org.nationalid.biometrics.bench;

import java.util.Locale;
import java.util.Map;
import org.nationalid.biometrics.bench.Evaluation.Matcher;
import org.nationalid.biometrics.template.TargetFmr;

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
        line("protocol: same key for everybody (stolen-key), all genuine and all impostor pairs of a set;");
        line("captures that failed to extract are counted apart and compared with nothing");
        line("protected: up to 16 draws of the key, of places and of fillers together, under one threshold; the same");
        line(
                "draws in every run, so \"none\" is of more comparisons than elsewhere; attacks A and E, those with a learned");
        line("inverse and both renewals are of one draw");
        line(
                crossValidated
                        ? "models: trained on the other sets"
                        : "model: shipped, trained on the files of training-files.txt; figures on those are no"
                                + " accuracy");
        line("codes of 128 bits; thresholds printed are those of the set in the same line, the product's come from"
                + " TargetFmr");
        for (BenchmarkResult.SetResult set : result.sets()) {
            Evaluation evaluation = set.evaluation();
            line("");
            line(String.format(
                    Locale.ROOT,
                    "%s: %d captures of %d dpi, %d failed to extract, %s, sha256 of the list %s",
                    evaluation.set().name(),
                    evaluation.set().captures().size(),
                    evaluation.dpi(),
                    evaluation.failedToExtract(),
                    set.model(),
                    evaluation.set().digest()));
            if (set.trainedOn() > 0)
                line("  WARNING: the model was trained on " + set.trainedOn() + " of these captures: no accuracy");
            table(set.scores());
            product(set.scores().get(Matcher.PROTECTED).rates());
            refusalsCounted(set.scores().get(Matcher.PROTECTED), evaluation.genuinePairsOffered());
        }
        line("");
        line("pooled");
        table(result.pooled());
        product(result.pooled().get(Matcher.PROTECTED).rates());
        refusalsCounted(
                result.pooled().get(Matcher.PROTECTED),
                result.sets().stream()
                        .mapToInt(set -> set.evaluation().genuinePairsOffered())
                        .sum());
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
        result.fusion().forEach(this::rates);
        line("");
        AttackTable.print(result.sets(), this::line);
        costs();
        return out.toString();
    }

    /// How the platform would decide, one finger and one impression.
    private void product(ErrorRates rates) {
        for (TargetFmr target : ProductThreshold.TARGETS) {
            ProductThreshold at = ProductThreshold.of(target, rates);
            line(String.format(
                    Locale.ROOT,
                    "  ours, at the product's threshold of %.3f: FMR %s, FNMR %s",
                    at.threshold(),
                    percent(at.falseMatchRate()),
                    percent(at.falseNonMatchRate())));
        }
    }

    private static String percent(double rate) {
        return Double.isNaN(rate) ? "-" : String.format(Locale.ROOT, "%.3f%%", 100 * rate);
    }

    /// As if whoever is refused by the quality check were rejected for good: in life they try again.
    private void refusalsCounted(Scores scores, int offered) {
        int compared = scores.genuinePairs();
        double missed = scores.rates().falseNonMatchRateAt(1e-3) * compared + offered - compared;
        line(String.format(
                Locale.ROOT,
                "  ours, every refused capture counted as a non-match: FNMR at FMR 0.1%% %6.2f%% of %d",
                100 * missed / offered,
                offered));
    }

    private void table(Map<Matcher, Scores> scores) {
        scores.forEach((matcher, values) -> rates(matcher.label, values));
    }

    private void rates(String name, Scores scores) {
        ErrorRates rates = scores.rates();
        String fourth = scores.impostorPairs() < 10_000
                ? "      -"
                : String.format(Locale.ROOT, "%6.2f%%", 100 * rates.falseNonMatchRateAt(1e-4));
        line(String.format(
                Locale.ROOT,
                "  %-28s genuine %6d impostor %7d  EER %5.2f%%  FNMR at FMR 1%% %6.2f%%  0.1%% %6.2f%%  0.01%% %s "
                        + " none %6.2f%%  thresholds %.3f %.3f %.3f",
                name,
                scores.genuinePairs(),
                scores.impostorPairs(),
                100 * rates.equalErrorRate(),
                100 * rates.falseNonMatchRateAt(1e-2),
                100 * rates.falseNonMatchRateAt(1e-3),
                fourth,
                100 * rates.falseNonMatchRateAt(0),
                rates.threshold(1e-2),
                rates.threshold(1e-3),
                rates.threshold(1e-4)));
        double deviation = scores.deviation(ErrorRates::equalErrorRate);
        if (!Double.isNaN(deviation))
            line(String.format(
                    Locale.ROOT,
                    "  %-28s standard deviation of one draw of %d: EER %5.2f%%  FNMR at FMR 0.1%% %6.2f%%",
                    "",
                    scores.draws(),
                    100 * deviation,
                    100 * scores.deviation(one -> one.falseNonMatchRateAt(1e-3))));
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
