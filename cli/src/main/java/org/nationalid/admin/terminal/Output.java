package org.nationalid.admin.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/// Options on output that every command takes. Results go to standard output, progress to standard error.
public final class Output {
    @Option(names = "--json", description = "Print one JSON document instead of lines.")
    private boolean asJson;

    @Option(
            names = {"-q", "--quiet"},
            description = "Show no progress.")
    private boolean isQuiet;

    /// Prints the result, in the one form or the other.
    public void print(JsonNode json, Supplier<String> text) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(asJson ? json.toPrettyString() : text.get().stripTrailing());
    }

    /// A line about what is going on.
    public void note(String line) {
        if (!isQuiet) {
            new PrintStream(System.err, true, StandardCharsets.UTF_8).println(line);
        }
    }

    /// @param total how far it will go; 0 when nobody knows yet
    public Progress progress(String task, long total) {
        if (isQuiet) {
            return Progress.SILENT;
        }
        // Absent or not a terminal, depending on the JDK, when output goes to a file.
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
                ? new BarProgress(task, total)
                : new LineProgress(task, total, System.err);
    }
}
