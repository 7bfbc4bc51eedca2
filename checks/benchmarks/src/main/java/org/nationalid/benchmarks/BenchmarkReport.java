package org.nationalid.benchmarks;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/// The figures, for people and for machines.
final class BenchmarkReport {
    private static final JsonMapper JSON = new JsonMapper();
    private static final double MEDIAN = 0.50;
    private static final double TAIL = 0.99;

    private BenchmarkReport() {}

    static String json(Measurement.Result otp, Measurement.Result token) {
        ObjectNode root = JSON.createObjectNode();
        root.set("otpAuthentication", json(otp, "cpuMsPerAuthentication"));
        root.set("token", json(token, "cpuMsPerToken"));
        return root.toPrettyString();
    }

    private static ObjectNode json(Measurement.Result result, String cpuName) {
        ObjectNode node = JSON.createObjectNode()
                .put("ratePerSecond", rounded(result.ratePerSecond()))
                .put("p50Ms", rounded(result.outcome().percentile(MEDIAN)))
                .put("p99Ms", rounded(result.outcome().percentile(TAIL)))
                .put("errors", result.outcome().failures().size());
        ObjectNode cpu = node.putObject(cpuName);
        result.cpuMillis().forEach((process, millis) -> cpu.put(process, rounded(millis)));
        return node.put("hops", rounded(result.counts().hops()))
                .put("queries", rounded(result.counts().queries()))
                .put("signatures", rounded(result.counts().signatures()))
                .put("verifications", rounded(result.counts().verifications()));
    }

    static String text(Measurement.Result otp, Measurement.Result token) {
        return text("OTP authentication (send, verify, consent, log entry, JWT)", otp)
                + text("Token (client_credentials, private_key_jwt)", token);
    }

    private static String text(String title, Measurement.Result result) {
        var lines = new StringBuilder(title).append('\n');
        line(lines, "%-28s %9.2f /s", "rate reached", result.ratePerSecond());
        line(
                lines,
                "%-28s %9.2f ms",
                "p50 from intended start",
                result.outcome().percentile(MEDIAN));
        line(
                lines,
                "%-28s %9.2f ms",
                "p99 from intended start",
                result.outcome().percentile(TAIL));
        line(lines, "%-28s %9.0f", "errors", (double)
                result.outcome().failures().size());
        result.outcome().failures().stream().distinct().limit(3).forEach(message -> lines.append("    ")
                .append(message)
                .append('\n'));
        double sum = result.cpuMillis().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        line(lines, "%-28s %9.2f ms each", "processor time", sum);
        result.cpuMillis().forEach((process, millis) -> line(lines, "  %-26s %9.2f ms", process, millis));
        line(lines, "%-28s %9.2f", "calls between services", result.counts().hops());
        line(lines, "%-28s %9.2f", "database statements", result.counts().queries());
        line(lines, "%-28s %9.2f", "signatures made", result.counts().signatures());
        line(lines, "%-28s %9.2f", "signatures verified", result.counts().verifications());
        return lines.append('\n').toString();
    }

    private static void line(StringBuilder lines, String format, String name, double value) {
        lines.append("  ")
                .append(String.format(Locale.ROOT, format, name, rounded(value)))
                .append('\n');
    }

    /// Never below nothing: the idle work that is taken off is itself a measurement.
    private static double rounded(double value) {
        return Math.round(Math.max(0, value) * 100) / 100.0;
    }
}
