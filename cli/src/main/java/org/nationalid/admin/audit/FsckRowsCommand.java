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

/// `nid-admin audit fsck-rows`: what only the operator can check.
@Command(
        name = "fsck-rows",
        mixinStandardHelpOptions = true,
        description =
                "Checks tiles, rows and sealed payloads against the published checkpoint, and names the leaf of each"
                        + " that was altered or is gone. Needs the database and the keys of audit-service.",
        footer = {"", "Exit status: 0 sound, 1 damaged (each place is named), 3 it could not be carried out."})
public final class FsckRowsCommand implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();

    @Mixin
    private ServiceProgram program;

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        Report report = program.run(output, "fsck");
        boolean isSound = report.findings().isEmpty();
        ObjectNode root = JSON.createObjectNode()
                .put("result", isSound ? "sound" : "damaged")
                .put("leaves", report.leaves());
        root.set("faults", JSON.valueToTree(report.findings()));
        output.print(
                root,
                () -> isSound
                        ? report.leaves() + " leaves, sound"
                        : String.join("\n", report.findings()) + "\n"
                                + report.findings().size() + " faults");
        return isSound ? ExitStatus.ALL_IS_WELL : ExitStatus.FAULTS_FOUND;
    }
}
