package org.nationalid.biometrics.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.nationalid.biometrics.bench.BenchmarkResult.SetResult;
import org.nationalid.biometrics.bench.Evaluation.Extracted;
import org.nationalid.biometrics.bench.Evaluation.Matcher;

/// Rows A to G of the attack table and the two kinds of renewal, set by set and in the mean over the sets.
final class AttackTable {
    /// Of rows B and C, with the inverse that everybody has.
    private static final int REBUILDING_DRAWS = 16;

    private static final String KEYS = REBUILDING_DRAWS + " keys";

    private static final List<String> ROWS = List.of(
            "A  key secret, inverse of the public model, SourceAFIS >= 18",
            "A  ... >= 28 (about FMR 0.1 %)",
            "A  ... >= 40",
            "B  key stolen, same capture, same inverse, " + KEYS + " >= 18",
            "B  ... >= 28",
            "B  ... >= 40",
            "C  key stolen, best of the other captures, " + KEYS + " >= 18",
            "C  ... >= 28",
            "C  ... >= 40",
            "   control: best of as many of a wrong finger, " + KEYS + " >= 18",
            "   ... >= 28",
            "   ... >= 40",
            "A+ inverse learned on the attacked set itself >= 18",
            "A+ ... >= 28",
            "A+ ... >= 40",
            "B+ learned inverse, same capture >= 18",
            "B+ ... >= 28",
            "B+ ... >= 40",
            "C+ learned inverse, other captures >= 18",
            "C+ ... >= 28",
            "C+ ... >= 40",
            "   control+: a wrong finger >= 18",
            "   ... >= 28",
            "   ... >= 40",
            "D  descriptors injected, other key, other capture, FMR 0.1 %",
            "   the real finger there",
            "E  linked by score, same capture, two keys: AUC",
            "E  D_sys",
            "   D_sys of a shuffled control (floor)",
            "F  linked by profiles: AUC, same capture",
            "F  AUC, other capture",
            "G  linked by assignment: AUC, same capture",
            "G  true positives at FPR 1 %",
            "inner re-key: mean score of old template and new probe, same capture",
            "   mean score of impostors",
            "   passes at FMR 1 %",
            "outer re-key: scores that changed");

    private AttackTable() {}

    static void print(List<SetResult> sets, Consumer<String> line) {
        List<List<Double>> columns = sets.stream().map(AttackTable::measure).toList();
        line.accept(String.format(
                Locale.ROOT,
                "%-70s%s%10s",
                "attacks (shares of templates; lower bounds of what attackers reach)",
                sets.stream()
                        .map(set -> String.format(
                                Locale.ROOT, "%15s", set.evaluation().set().name()))
                        .collect(Collectors.joining()),
                "mean"));
        for (int row = 0; row < ROWS.size(); row++) {
            int at = row;
            List<Double> values = columns.stream().map(column -> column.get(at)).toList();
            line.accept(String.format(
                    Locale.ROOT,
                    "  %-68s%s%10s",
                    ROWS.get(row),
                    values.stream()
                            .map(value -> String.format(Locale.ROOT, "%15s", figure(value)))
                            .collect(Collectors.joining()),
                    figure(mean(values))));
        }
    }

    /// Over the sets that have the figure.
    private static double mean(List<Double> values) {
        return values.stream()
                .filter(value -> !value.isNaN())
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(Double.NaN);
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static List<Double> measure(SetResult set) {
        List<Extracted> captures = set.evaluation().extracted();
        Scores honest = set.scores().get(Matcher.PROTECTED);
        Reconstruction.Outcome plain =
                Reconstruction.measure(captures, set.model(), ModelInverse.ofModel(set.model()), REBUILDING_DRAWS);
        Reconstruction.Outcome learned =
                Reconstruction.measure(captures, set.model(), ModelInverse.learned(set.model(), captures), 1);
        Injection injection = Injection.measure(captures, set.model(), honest.rates());
        Linkability link = Linkability.measure(captures, set.model());
        ProfileLink profile = ProfileLink.measure(captures, set.model());
        Renewal renewal = Renewal.measure(captures, set.model(), honest);
        List<Double> column = new ArrayList<>();
        for (Reconstruction.Outcome outcome : List.of(plain, learned))
            for (List<Double> shares :
                    List.of(outcome.keySecret(), outcome.sameCapture(), outcome.otherCapture(), outcome.wrongFinger()))
                column.addAll(shares);
        column.addAll(List.of(
                injection.forged(),
                injection.real(),
                link.areaUnderCurve(),
                link.globalMeasure(),
                link.floor(),
                profile.profileSame(),
                profile.profileOther(),
                profile.assignment(),
                profile.assignmentFound(),
                renewal.renewed(),
                renewal.strangers(),
                renewal.passed(),
                renewal.outerCompared() == 0 ? Double.NaN : renewal.outerChanged()));
        return column;
    }
}
