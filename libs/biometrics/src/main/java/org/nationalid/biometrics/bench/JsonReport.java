package org.nationalid.biometrics.bench;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.nationalid.biometrics.bench.Evaluation.Matcher;

/// The result for machines. Rates are fractions, not percent; what could not be measured is null.
final class JsonReport {
    private final BenchmarkResult result;

    JsonReport(BenchmarkResult result) {
        this.result = result;
    }

    String text() {
        String baselines = result.pooled().keySet().stream()
                .filter(matcher -> matcher != Matcher.PROTECTED)
                .map(matcher -> "\"" + matcher.label + "\":{" + body(matcher) + "}")
                .collect(Collectors.joining(","));
        return "{" + body(Matcher.PROTECTED) + ",\"unit\":\"fraction\",\"twoFingers\":" + twoFingers() + ",\"fusion\":"
                + fusion() + ",\"product\":" + product() + ",\"costs\":" + costs() + ",\"baselines\":{" + baselines
                + "}}\n";
    }

    private String body(Matcher matcher) {
        String sets = result.sets().stream()
                .map(set -> rates(
                        set.evaluation().set().name(),
                        set.scores().get(matcher),
                        set.evaluation().failedToExtract(),
                        isOurs(matcher) ? ",\"trainedOn\":" + set.trainedOn() : ""))
                .collect(Collectors.joining(","));
        int failed = result.sets().stream()
                .mapToInt(set -> set.evaluation().failedToExtract())
                .sum();
        return "\"sets\":[" + sets + "],\"pooled\":"
                + rates("pooled", result.pooled().get(matcher), failed, "");
    }

    private static boolean isOurs(Matcher matcher) {
        return matcher == Matcher.PROTECTED || matcher == Matcher.UNPROTECTED;
    }

    private String twoFingers() {
        return rates("two fingers", result.fusion().get(Fusion.TWO_FINGERS), 0, "");
    }

    private String fusion() {
        return result.fusion().entrySet().stream()
                .map((Map.Entry<String, Scores> row) -> rates(row.getKey(), row.getValue(), 0, ""))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String rates(String name, Scores scores, int failed, String furtherMembers) {
        ErrorRates rates = scores.rates();
        return String.format(
                Locale.ROOT,
                "{\"name\":\"%s\",\"genuine\":%d,\"impostor\":%d,\"failedToExtract\":%d,\"draws\":%d,\"eer\":%s,"
                        + "\"fnmrAtFmr1e2\":%s,\"fnmrAtFmr1e3\":%s,\"fnmrAtFmr1e4\":%s%s}",
                name.replace("\"", "").replace("\\", ""),
                scores.genuinePairs(),
                scores.impostorPairs(),
                failed,
                scores.draws(),
                number(rates.equalErrorRate()),
                number(rates.falseNonMatchRateAt(1e-2)),
                number(rates.falseNonMatchRateAt(1e-3)),
                number(rates.falseNonMatchRateAt(1e-4)),
                furtherMembers);
    }

    /// What the platform would decide on all sets together, one finger and one impression.
    private String product() {
        ErrorRates rates = result.pooled().get(Matcher.PROTECTED).rates();
        return ProductThreshold.TARGETS.stream()
                .map(target -> ProductThreshold.of(target, rates))
                .map(at -> String.format(
                        Locale.ROOT,
                        "{\"threshold\":%.3f,\"fmr\":%s,\"fnmr\":%s}",
                        at.threshold(),
                        number(at.falseMatchRate()),
                        number(at.falseNonMatchRate())))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String number(double rate) {
        return Double.isNaN(rate) ? "null" : String.format(Locale.ROOT, "%.6f", rate);
    }

    private String costs() {
        Costs costs = result.costs();
        return String.format(
                Locale.ROOT,
                "{\"extractionMs\":%.2f,\"protectionMs\":%.3f,\"comparisonMicros\":%.3f,\"templateBytes\":%d}",
                costs.extractionMillis(),
                costs.protectionMillis(),
                costs.comparisonMicros(),
                costs.templateBytes());
    }
}
