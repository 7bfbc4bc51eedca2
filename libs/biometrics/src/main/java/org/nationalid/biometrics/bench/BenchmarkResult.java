package org.nationalid.biometrics.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nationalid.biometrics.bench.Evaluation.Matcher;
import org.nationalid.biometrics.model.PublicModel;
import org.nationalid.biometrics.template.CodeBench;
import org.nationalid.biometrics.training.TrainingFiles;

/// Everything that was measured, for the reports to print.
final class BenchmarkResult {
    /// One set with the scores of every matcher.
    ///
    /// @param trainedOn how many of the captures the model was trained on
    record SetResult(
            Evaluation evaluation,
            PublicModel model,
            int trainedOn,
            Map<Matcher, Scores> scores,
            Map<String, Scores> fusion) {}

    private final List<SetResult> sets = new ArrayList<>();
    private final Map<Matcher, Scores> pooled = new EnumMap<>(Matcher.class);
    private final Map<String, Scores> fusion = new LinkedHashMap<>();
    private final Costs costs = new Costs();

    void add(Evaluation evaluation, PublicModel model) {
        List<CodeBench> draws = evaluation.draws(model);
        Map<Matcher, Scores> scores = evaluation.compare(draws);
        Map<String, Scores> fused = new Fusion(evaluation, draws).table();
        sets.add(new SetResult(evaluation, model, trainedOn(evaluation, model), scores, fused));
        String prefix = evaluation.set().name() + "/";
        scores.forEach((matcher, values) ->
                pooled.computeIfAbsent(matcher, _ -> new Scores()).addAll(values, prefix));
        fused.forEach((name, values) ->
                fusion.computeIfAbsent(name, _ -> new Scores()).addAll(values, prefix));
        costs.measure(evaluation, model);
    }

    /// A model that does not ship was trained on other sets.
    private static int trainedOn(Evaluation evaluation, PublicModel model) {
        return model.id() == PublicModel.shipped().id() ? TrainingFiles.knownToShippedModel(evaluation.set()) : 0;
    }

    List<SetResult> sets() {
        return sets;
    }

    /// All sets together; impostor pairs are within a set, because sensors differ.
    Map<Matcher, Scores> pooled() {
        return pooled;
    }

    /// Protected scores by number of enrolled impressions and of fingers.
    Map<String, Scores> fusion() {
        return fusion;
    }

    Costs costs() {
        return costs;
    }
}
