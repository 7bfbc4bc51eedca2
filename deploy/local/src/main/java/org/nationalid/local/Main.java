package org.nationalid.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/// Entry of the launcher; `./nid` calls it.
@Command(
        name = "local",
        description = "Runs the platform on this machine.",
        subcommands = {UpCommand.class, DownCommand.class, StatusCommand.class})
public final class Main {
    private Main() {}

    static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(out);
        System.exit(new CommandLine(new Main())
                .setExecutionExceptionHandler(sayItPlainly())
                .execute(arguments));
    }

    /// A stack trace helps nobody who cannot change the code: it is shown only for what we did not foresee.
    private static IExecutionExceptionHandler sayItPlainly() {
        return (failure, command, _) -> {
            var err = command.getErr();
            if (failure instanceof LauncherFailure known) {
                err.println();
                err.println("error: " + known.getMessage());
                err.println("  try: " + known.remedy());
            } else {
                failure.printStackTrace(err);
            }
            err.flush();
            return 1;
        };
    }
}
