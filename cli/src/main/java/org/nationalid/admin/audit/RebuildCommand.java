package org.nationalid.admin.audit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import org.nationalid.admin.service.ServiceProgram;
import org.nationalid.admin.service.ServiceProgram.Report;
import org.nationalid.admin.terminal.ExitStatus;
import org.nationalid.admin.terminal.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `nid-admin audit rebuild`: tiles and query columns, from leaves and payloads.
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = {
            "Makes the log's tiles anew from the leaves in the database, and the columns that auditors query by"
                    + " from the"
                    + " sealed payloads. Without --apply it only says what would change.",
            "It never makes a second history: when the leaves do not lead to the signed root, it changes"
                    + " nothing. Damaged"
                    + " files are set aside, not deleted. May run beside the service; restart a service that had closed"
                    + " its log."
        },
        footer = {
            "",
            "Exit status: 0 nothing to do or all of it done, 1 there is something to do (dry run) or something"
                    + " that cannot"
                    + " be rebuilt, 3 it could not be carried out."
        })
public final class RebuildCommand implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();

    @Option(names = "--apply", description = "Make the changes, then look again.")
    private boolean isApplied;

    @Mixin
    private ServiceProgram program;

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        Report first = isApplied ? program.run(output, "rebuild", "--apply") : program.run(output, "rebuild");
        boolean wasRebuilt = isApplied && !first.findings().isEmpty();
        Report left = wasRebuilt ? program.run(output, "rebuild") : first;
        boolean isWell = left.findings().isEmpty();
        ObjectNode root = JSON.createObjectNode()
                .put("result", isWell ? (wasRebuilt ? "rebuilt" : "sound") : "damaged")
                .put("leaves", left.leaves())
                .put("applied", isApplied);
        root.set("found", JSON.valueToTree(first.findings()));
        root.set("left", JSON.valueToTree(left.findings()));
        output.print(root, () -> text(first, left, isWell));
        return isWell ? ExitStatus.ALL_IS_WELL : ExitStatus.FAULTS_FOUND;
    }

    private String text(Report first, Report left, boolean isWell) {
        StringBuilder lines = new StringBuilder();
        first.findings().forEach(finding -> lines.append(finding).append('\n'));
        if (!isApplied && !isWell) {
            return lines + ("\n" + first.findings().size() + " findings; nothing was changed, --apply rebuilds");
        }
        if (!isWell) {
            lines.append("\nstill wrong after rebuilding:\n");
            left.findings().forEach(finding -> lines.append(finding).append('\n'));
            return lines.toString();
        }
        return lines + (left.leaves() + " leaves, " + (first.findings().isEmpty() ? "nothing to rebuild" : "rebuilt"));
    }
}
