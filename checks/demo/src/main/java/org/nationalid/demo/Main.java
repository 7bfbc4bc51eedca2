package org.nationalid.demo;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Entry of the demo; `./nid demo` calls it.
@Command(name = "demo", description = "Plays the whole journey against the running platform and checks every step.")
public final class Main implements Callable<Integer> {
    @Option(names = "--home", required = true, description = "the launcher's folder")
    private Path home;

    @Option(names = "--json", description = "print one JSON document instead of lines")
    private boolean asJson;

    private Main() {}

    static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() {
        var report = new Report(new PrintStream(System.out, true, StandardCharsets.UTF_8), asJson);
        try {
            new Demo(Place.of(home), report).play();
            return 0;
        } catch (StepFailed e) {
            report.fail(e.getMessage(), e.seen());
            return 1;
        } catch (UncheckedIOException e) {
            report.fail("the platform answers", e.getMessage());
            return 1;
        }
    }
}
