package org.nationalid.admin.audit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.nationalid.admin.log.LogSource;
import org.nationalid.admin.log.RememberedCheckpoint;
import org.nationalid.admin.log.Trust;
import org.nationalid.admin.terminal.ExitStatus;
import org.nationalid.admin.terminal.Output;
import org.nationalid.admin.terminal.Progress;
import org.nationalid.transparencylog.check.Finding;
import org.nationalid.transparencylog.check.LogCheck;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.policy.TrustPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `nid-admin audit fsck`: a whole log, from its entries up to the signed root.
@Command(
        name = "fsck",
        mixinStandardHelpOptions = true,
        description = {
            "Recomputes a log from its entries, compares every hash that is stored, and names what is damaged"
                    + " and where.",
            "Anybody can run it over the public address; the operator also over the folder, and fsck-rows over"
                    + " the database."
        },
        footer = {
            "",
            "Exit status: 0 sound, 1 damaged (each place is named), 3 it could not be read.",
            "Example: nid-admin audit fsck https://gateway.example/log --vkey log.vkey --remember last-seen"
        })
public final class FsckCommand implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();

    @Parameters(paramLabel = "LOG", description = "A folder with checkpoint and tile/, or the address of both.")
    private String place;

    @Option(
            names = "--remember",
            paramLabel = "FILE",
            description =
                    "Also check that the log only grew since the checkpoint in FILE, then keep the new one there.")
    private Path remembered;

    @Mixin
    private Trust trust;

    @Mixin
    private Output output;

    private record Fault(String file, long leaf, String problem) {}

    @Override
    public Integer call() {
        TrustPolicy policy = trust.policy();
        LogSource log = LogSource.at(place);
        return switch (policy.judge(log.checkpoint())) {
            case TrustPolicy.Verdict.NotTrusted(var reason) ->
                report(
                        Optional.empty(),
                        Set.of(),
                        List.of(new Fault("checkpoint", 0, "not to be believed: " + reason)));
            case TrustPolicy.Verdict.Trusted(var checkpoint, var witnessedBy) ->
                report(Optional.of(checkpoint), witnessedBy, check(policy, log, checkpoint));
        };
    }

    private List<Fault> check(TrustPolicy policy, LogSource log, Checkpoint checkpoint) {
        List<Fault> faults = new ArrayList<>();
        try (Progress progress = output.progress("leaves", checkpoint.size())) {
            for (Finding finding :
                    LogCheck.run(log.tiles(), checkpoint, leaves -> progress.at(leaves, checkpoint.size()))) {
                faults.add(new Fault(finding.path().toString(), finding.index(), finding.problem()));
            }
        }
        if (remembered != null) {
            RememberedCheckpoint last = new RememberedCheckpoint(remembered);
            Optional<String> contradiction = last.contradiction(policy, checkpoint, log.tiles());
            contradiction.ifPresent(problem -> faults.add(new Fault("checkpoint", 0, problem)));
            if (faults.isEmpty()) {
                last.keep(log.checkpoint());
            }
        }
        return faults;
    }

    private int report(Optional<Checkpoint> checkpoint, Set<String> witnessedBy, List<Fault> faults) {
        ObjectNode root = JSON.createObjectNode().put("result", faults.isEmpty() ? "sound" : "damaged");
        checkpoint.ifPresent(known -> root.put("origin", known.origin())
                .put("size", known.size())
                .put("root", known.root().toString()));
        root.set("witnesses", JSON.valueToTree(witnessedBy));
        ArrayNode listed = root.putArray("faults");
        faults.forEach(fault -> listed.addObject()
                .put("file", fault.file())
                .put("leaf", fault.leaf())
                .put("problem", fault.problem()));
        output.print(root, () -> text(checkpoint, witnessedBy, faults));
        return faults.isEmpty() ? ExitStatus.ALL_IS_WELL : ExitStatus.FAULTS_FOUND;
    }

    private static String text(Optional<Checkpoint> checkpoint, Set<String> witnessedBy, List<Fault> faults) {
        StringBuilder lines = new StringBuilder();
        faults.forEach(fault -> lines.append(fault.file())
                .append(", leaf ")
                .append(fault.leaf())
                .append(": ")
                .append(fault.problem())
                .append('\n'));
        checkpoint.ifPresent(known -> lines.append(known.origin() + ": " + known.size() + " leaves, root "
                + known.root() + ", witnesses " + witnessedBy + "\n"));
        return lines.append(faults.isEmpty() ? "sound" : faults.size() + " faults")
                .toString();
    }
}
