package org.nationalid.admin.audit;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// Everything about the access log.
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Verifies, checks, repairs and exports the access log.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            VerifyCommand.class,
            FsckCommand.class,
            FsckRowsCommand.class,
            CheckReceiptsCommand.class,
            RebuildCommand.class,
            ExportCommand.class,
            HelpCommand.class
        })
public final class AuditCommand {}
