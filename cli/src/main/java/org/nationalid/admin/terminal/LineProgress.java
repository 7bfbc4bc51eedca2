package org.nationalid.admin.terminal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/// A line now and then, for log files.
final class LineProgress implements Progress {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final String task;
    private final PrintStream out;
    private long lastNanos = System.nanoTime();
    private long total;
    private long done;

    LineProgress(String task, long total, PrintStream out) {
        this.task = task;
        this.total = total;
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    @Override
    public void at(long nowDone, long nowTotal) {
        done = nowDone;
        total = nowTotal;
        if (System.nanoTime() - lastNanos > EVERY.toNanos()) {
            lastNanos = System.nanoTime();
            print();
        }
    }

    private void print() {
        out.println(
                total > 0
                        ? String.format(Locale.ROOT, "%s: %d of %d (%d %%)", task, done, total, 100 * done / total)
                        : String.format(Locale.ROOT, "%s: %d", task, done));
    }

    @Override
    public void close() {
        print();
    }
}
