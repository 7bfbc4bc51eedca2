package org.nationalid.local;

import java.io.PrintStream;
import java.util.Locale;

/// Tells the person at the terminal what happens, one line per event and nothing else.
public final class Progress {
    private final PrintStream out;
    private final long startedNanos = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    public synchronized void done(String what) {
        out.println(String.format(Locale.ROOT, "  ok %6.1f s  %s", secondsSinceStart(), what));
        out.flush();
    }

    public synchronized void note(String what) {
        out.println("               " + what);
        out.flush();
    }

    public synchronized void plain(String text) {
        out.println(text);
        out.flush();
    }

    public double secondsSinceStart() {
        return (System.nanoTime() - startedNanos) / 1e9;
    }
}
