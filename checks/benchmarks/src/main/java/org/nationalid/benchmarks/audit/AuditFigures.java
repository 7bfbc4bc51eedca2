package org.nationalid.benchmarks.audit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;

/// What was measured. Times are in milliseconds, rounded to a hundredth.
///
/// @param appends  perSecond, p50, p99, checkpointP99, refused
/// @param queries  each kind of look-up, one after another over one connection
/// @param cpu      milliseconds of processor time per entry, by process
record AuditFigures(Appends appends, Queries queries, Map<String, Double> cpu, long rows, long leaves) {
    AuditFigures {
        cpu = Map.copyOf(cpu);
    }

    record Appends(double perSecond, double p50, double p99, double checkpointP99, int refused) {}

    record LookUp(double p50, double p99) {}

    record Queries(LookUp bySubject, LookUp byPartyMonth, LookUp proof, LookUp receipt) {}

    String json() {
        ObjectNode node = new JsonMapper()
                .createObjectNode()
                .put("appendPerSecond", rounded(appends.perSecond()))
                .put("appendP99Ms", rounded(appends.p99()))
                .put("checkpointP99Ms", rounded(appends.checkpointP99()))
                .put("queryBySubjectP99Ms", rounded(queries.bySubject().p99()))
                .put("queryByPartyMonthP99Ms", rounded(queries.byPartyMonth().p99()))
                .put("proofP99Ms", rounded(queries.proof().p99()))
                .put("rows", rows)
                .put("leaves", leaves)
                .put("receiptP99Ms", rounded(queries.receipt().p99()))
                .put("appendP50Ms", rounded(appends.p50()))
                .put("queryBySubjectP50Ms", rounded(queries.bySubject().p50()))
                .put("queryByPartyMonthP50Ms", rounded(queries.byPartyMonth().p50()))
                .put("proofP50Ms", rounded(queries.proof().p50()))
                .put("receiptP50Ms", rounded(queries.receipt().p50()))
                .put("refused", appends.refused());
        ObjectNode processes = node.putObject("cpuMsPerEntry");
        cpu.forEach((process, millis) -> processes.put(process, Math.round(millis * 1000) / 1000.0));
        return node.toPrettyString();
    }

    String text() {
        StringBuilder lines = new StringBuilder();
        line(lines, "rows in the database", "%,12d", rows);
        line(lines, "leaves in the tree", "%,12d", leaves);
        line(lines, "entries acknowledged", "%,12.0f /s", appends.perSecond());
        line(lines, "  p50 from when it was due", "%12.2f ms", appends.p50());
        line(lines, "  p99 from when it was due", "%12.2f ms", appends.p99());
        line(lines, "  refused or unanswered", "%12d", appends.refused());
        line(lines, "until a witnessed checkpoint, p99", "%12.2f ms", appends.checkpointP99());
        lookUp(lines, "query by subject", queries.bySubject());
        lookUp(lines, "query by party and month", queries.byPartyMonth());
        lookUp(lines, "proof of an entry", queries.proof());
        lookUp(lines, "proof with its payload", queries.receipt());
        cpu.forEach((process, millis) -> line(lines, "processor time, " + process, "%12.3f ms per entry", millis));
        return lines.toString();
    }

    private static void lookUp(StringBuilder lines, String name, LookUp figures) {
        line(lines, name + ", p50", "%12.2f ms", figures.p50());
        line(lines, name + ", p99", "%12.2f ms", figures.p99());
    }

    private static void line(StringBuilder lines, String name, String format, Object value) {
        lines.append("  ")
                .append(String.format(Locale.ROOT, "%-36s " + format, name, value))
                .append('\n');
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
