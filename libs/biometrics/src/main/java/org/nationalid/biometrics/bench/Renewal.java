package org.nationalid.biometrics.bench;

import java.util.Arrays;
import java.util.List;
import org.nationalid.biometrics.bench.Evaluation.Extracted;
import org.nationalid.biometrics.model.PublicModel;
import org.nationalid.biometrics.template.CodeBench;

/// What renewing a key does to scores. After an inner re-key an old template against a new probe of the same capture
/// should score like a stranger; after an outer re-key nothing may change at all.
///
/// @param renewed mean score of old template against new probe, same capture
/// @param strangers mean score of impostors under one key
/// @param passed share of the renewed that pass at FMR 1 %: about 1 % is what chance gives
/// @param outerChanged comparisons whose score an outer re-key changed
/// @param outerCompared comparisons made for that
record Renewal(double renewed, double strangers, double passed, int outerChanged, int outerCompared) {
    private static final int OUTER_CAPTURES_MAX = 40;

    static Renewal measure(List<Extracted> captures, PublicModel model, Scores honest) {
        var features = captures.stream().map(Extracted::features).toList();
        CodeBench bench = new CodeBench(model, features, (byte) 1, (byte) 2);
        double threshold = honest.rates().threshold(1e-2);
        double sum = 0;
        int passed = 0;
        for (int i = 0; i < captures.size(); i++) {
            double score = bench.protectedScore(i, i);
            sum += score;
            if (score > threshold) passed++;
        }
        var some = features.subList(0, Math.min(OUTER_CAPTURES_MAX, features.size()));
        int changed = new CodeBench(model, some).scoresChangedByOuterRekey();
        return new Renewal(
                sum / captures.size(),
                Arrays.stream(honest.impostor()).average().orElse(Double.NaN),
                Double.isNaN(threshold) ? Double.NaN : (double) passed / captures.size(),
                changed,
                some.size() * some.size());
    }
}
