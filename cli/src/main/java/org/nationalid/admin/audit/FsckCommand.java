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
import java.util.stream.Collectors;
import org.nationalid.admin.log.LogSource;
import org.nationalid.admin.log.Memory;
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
                    + " the database.",
            "Where the logs of several half-years lie, each that the policy names is checked."
        },
        footer = {
            "",
            "Exit status: 0 sound, 1 damaged (each place is named), 3 it could not be read.",
            "Example: nid-admin audit fsck https://gateway.example/log --vkey log.vkey --remember last-seen"
        })
public final class FsckCommand implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();

    @Parameters(
            paramLabel = "LOG",
            description = "A folder with checkpoint and tile/, or with such a folder per half-year, or their address.")
    private String place;

    @Option(
            names = "--remember",
            paramLabel = "FILE",
            description =
                    "Also check that the log only grew since the checkpoint in FILE, then keep the new one there; those of"
                            + " older half-years in FILE.<half-year>.")
    private Path remembered;

    @Mixin
    private Trust trust;

    @Mixin
    private Output output;

    private record Fault(String file, long leaf, String problem) {}

    /// @param origin as its checkpoint says, believed only when there is a `checkpoint`
    private record Checked(
            String origin, Optional<Checkpoint> checkpoint, Set<String> witnessedBy, List<Fault> faults) {}

    @Override
    public Integer call() {
        TrustPolicy policy = trust.policy();
        List<LogSource> logs = LogSource.allAt(place, policy);
        Optional<Memory> memory = Optional.ofNullable(remembered).map(file -> new Memory(file, logs));
        return report(logs.stream().map(log -> check(policy, log, memory)).toList());
    }

    private Checked check(TrustPolicy policy, LogSource log, Optional<Memory> memory) {
        return switch (policy.judge(log.checkpoint())) {
            case TrustPolicy.Verdict.NotTrusted(var reason) ->
                new Checked(
                        log.origin(),
                        Optional.empty(),
                        Set.of(),
                        List.of(new Fault("checkpoint", 0, "not to be believed: " + reason)));
            case TrustPolicy.Verdict.Trusted(var checkpoint, var witnessedBy) ->
                new Checked(log.origin(), Optional.of(checkpoint), witnessedBy, check(policy, log, checkpoint, memory));
        };
    }

    private List<Fault> check(TrustPolicy policy, LogSource log, Checkpoint checkpoint, Optional<Memory> memory) {
        List<Fault> faults = new ArrayList<>();
        try (Progress progress = output.progress("leaves of " + log.origin(), checkpoint.size())) {
            for (Finding finding :
                    LogCheck.run(log.tiles(), checkpoint, leaves -> progress.at(leaves, checkpoint.size()))) {
                faults.add(new Fault(finding.path().toString(), finding.index(), finding.problem()));
            }
        }
        memory.map(known -> known.of(log)).ifPresent(last -> {
            Optional<String> contradiction = last.contradiction(policy, checkpoint, log.tiles());
            contradiction.ifPresent(problem -> faults.add(new Fault("checkpoint", 0, problem)));
            if (faults.isEmpty()) {
                last.keep(log.checkpoint());
            }
        });
        return faults;
    }

    /// The newest log stands at the top, as when there is only one; `logs` has each.
    private int report(List<Checked> logs) {
        boolean isSound = logs.stream().allMatch(log -> log.faults().isEmpty());
        Checked newest = logs.getLast();
        ObjectNode root = JSON.createObjectNode().put("result", isSound ? "sound" : "damaged");
        describe(newest, root);
        root.set("witnesses", JSON.valueToTree(newest.witnessedBy()));
        ArrayNode listed = root.putArray("faults");
        logs.forEach(log -> log.faults().forEach(fault -> listed.addObject()
                .put("log", log.origin())
                .put("file", fault.file())
                .put("leaf", fault.leaf())
                .put("problem", fault.problem())));
        ArrayNode each = root.putArray("logs");
        logs.forEach(log ->
                describe(log, each.addObject()).put("result", log.faults().isEmpty() ? "sound" : "damaged"));
        output.print(root, () -> logs.stream().map(FsckCommand::text).collect(Collectors.joining("\n")));
        return isSound ? ExitStatus.ALL_IS_WELL : ExitStatus.FAULTS_FOUND;
    }

    private static ObjectNode describe(Checked log, ObjectNode into) {
        log.checkpoint().ifPresent(known -> into.put("origin", known.origin())
                .put("size", known.size())
                .put("root", known.root().toString()));
        return into;
    }

    private static String text(Checked log) {
        List<Fault> faults = log.faults();
        StringBuilder lines = new StringBuilder();
        faults.forEach(fault -> lines.append(fault.file())
                .append(", leaf ")
                .append(fault.leaf())
                .append(": ")
                .append(fault.problem())
                .append('\n'));
        log.checkpoint()
                .ifPresent(known -> lines.append(known.origin() + ": " + known.size() + " leaves, root " + known.root()
                        + ", witnesses " + log.witnessedBy() + "\n"));
        return lines.append(faults.isEmpty() ? "sound" : faults.size() + " faults")
                .toString();
    }
}
