package org.nationalid.benchmarks;

import org.nationalid.benchmarks.audit.AuditCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Entry of the benchmarks; `./nid bench` calls it.
@Command(
        name = "bench",
        description = "Measures the platform.",
        subcommands = {AuthCommand.class, AuditCommand.class})
public final class Main {
    private Main() {}

    static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
