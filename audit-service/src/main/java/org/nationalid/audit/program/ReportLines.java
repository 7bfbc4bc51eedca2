package org.nationalid.audit.program;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Progress and findings, one JSON object a line: `{"task":…,"done":…}`, `{"finding":…}`, `{"leaves":…}`.
final class ReportLines {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration EVERY = Duration.ofMillis(200);

    private final PrintStream out;
    private long lastNanos = System.nanoTime();
    private boolean isClean = true;

    ReportLines(OutputStream out) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    void progress(String task, long done) {
        if (System.nanoTime() - lastNanos > EVERY.toNanos()) {
            lastNanos = System.nanoTime();
            print(JSON.createObjectNode().put("task", task).put("done", done));
        }
    }

    void finding(String finding) {
        isClean = false;
        print(JSON.createObjectNode().put("finding", finding));
    }

    void end(long leaves) {
        print(JSON.createObjectNode().put("leaves", leaves));
    }

    boolean isClean() {
        return isClean;
    }

    private void print(ObjectNode line) {
        out.println(line);
    }
}
