package org.nationalid.admin;

import org.nationalid.admin.audit.AuditCommand;
import org.nationalid.admin.terminal.ExitStatus;
import org.nationalid.admin.terminal.Failure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/// Entry of the program; `./nid admin` calls it.
@Command(
        name = "nid-admin",
        mixinStandardHelpOptions = true,
        version = "nid-admin 0.1.0",
        description = "Administers and verifies a National ID installation.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {AuditCommand.class, CommandLine.HelpCommand.class},
        footer = {
            "",
            "Exit status of every command: 0 all is well, 1 something is wrong and was named, 2 the command was"
                    + " not understood,"
                    + " 3 it could not be carried out."
        })
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /// @return the exit status
    public static int run(String... arguments) {
        return new CommandLine(new Main())
                .setUsageHelpLongOptionsMaxWidth(32)
                .setUsageHelpWidth(100)
                .setExecutionExceptionHandler(Main::explain)
                .execute(arguments);
    }

    /// What somebody can do something about is told in one line; only what nobody foresaw shows where it came from.
    private static int explain(Exception thrown, CommandLine command, ParseResult parsed) throws Exception {
        if (thrown instanceof Failure failure) {
            command.getErr().println("error: " + failure.getMessage());
            command.getErr().println("  try: " + failure.wayOut());
            return ExitStatus.NOT_CARRIED_OUT;
        }
        thrown.printStackTrace(command.getErr());
        return ExitStatus.NOT_CARRIED_OUT;
    }
}
