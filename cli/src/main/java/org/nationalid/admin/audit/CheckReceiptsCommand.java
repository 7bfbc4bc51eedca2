package org.nationalid.admin.audit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.nationalid.admin.log.HttpTileStore;
import org.nationalid.admin.log.Trust;
import org.nationalid.admin.receipt.ClaimReader;
import org.nationalid.admin.receipt.Completeness;
import org.nationalid.admin.receipt.Completeness.Finding;
import org.nationalid.admin.receipt.Completeness.Standing;
import org.nationalid.admin.receipt.PublicLeaves;
import org.nationalid.admin.receipt.ReceiptCheck;
import org.nationalid.admin.receipt.ReceiptClaim;
import org.nationalid.admin.receipt.ReceiptDoor;
import org.nationalid.admin.terminal.ExitStatus;
import org.nationalid.admin.terminal.Failure;
import org.nationalid.admin.terminal.Output;
import org.nationalid.admin.terminal.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `nid-admin audit check-receipts`: is everything in the log that should be?
@Command(
        name = "check-receipts",
        mixinStandardHelpOptions = true,
        description = {
            "For relying parties: takes the tokens and answers that you got, fetches the receipt of each from"
                    + " the gateway,"
                    + " verifies it, and names each that has none although it is due.",
            "Such a token is proof that an access was left out of the log: keep it, and show it to the auditors."
        },
        footer = {
            "",
            "Exit status: 0 every due one has a valid receipt, 1 one has not, 3 one could not be asked for.",
            "Example: nid-admin audit check-receipts tokens.txt --gateway https://gateway.example --vkey log.vkey"
        })
public final class CheckReceiptsCommand implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();

    @Parameters(
            paramLabel = "FILE",
            description = "One a line: a JWT of the gateway, a JSON object with \"log\", or the id of an entry; - reads"
                    + " standard input.")
    private String file;

    @Option(names = "--gateway", required = true, paramLabel = "URL", description = "The gateway that made them.")
    private URI gateway;

    @Option(
            names = "--merge-delay-max",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "The published maximum merge delay (${DEFAULT-VALUE}).")
    private int mergeDelayMax;

    @Option(names = "--wait", description = "Wait for those that are not yet due.")
    private boolean waits;

    @Mixin
    private Trust trust;

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        URI base = gateway.toString().endsWith("/") ? gateway : URI.create(gateway + "/");
        Completeness completeness = new Completeness(
                new ReceiptDoor(base),
                new PublicLeaves(halfYear -> new HttpTileStore(base.resolve("log/" + halfYear + "/"))),
                new ReceiptCheck(trust.policy()),
                Duration.ofSeconds(mergeDelayMax),
                waits,
                InstantSource.system());
        List<ReceiptClaim> claims = ClaimReader.read(lines());
        if (claims.isEmpty()) {
            throw new Failure("Nothing to check in " + file + ".", "Put one token, answer or entry id on each line.");
        }
        List<Finding> findings = new ArrayList<>();
        try (Progress progress = output.progress("receipts", claims.size())) {
            for (ReceiptClaim claim : claims) {
                findings.add(completeness.examine(claim));
                progress.at(findings.size(), claims.size());
            }
        }
        Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
        findings.forEach(finding -> counts.merge(finding.standing(), 1, Integer::sum));
        output.print(json(findings, counts), () -> text(findings, counts));
        if (counts.containsKey(Standing.OMITTED) || counts.containsKey(Standing.NOT_SIGNED)) {
            return ExitStatus.FAULTS_FOUND;
        }
        return counts.containsKey(Standing.UNANSWERED) ? ExitStatus.NOT_CARRIED_OUT : ExitStatus.ALL_IS_WELL;
    }

    private List<String> lines() {
        try {
            if (file.equals("-")) {
                return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                        .lines()
                        .toList();
            }
            return Files.readAllLines(Path.of(file));
        } catch (IOException e) {
            throw new Failure(file + " cannot be read.", "Check the path.", e);
        }
    }

    private static ObjectNode json(List<Finding> findings, Map<Standing, Integer> counts) {
        ObjectNode root = JSON.createObjectNode();
        root.put("result", result(counts)).put("checked", findings.size());
        for (Standing standing : Standing.values()) {
            root.put(standing.wireName().replace('-', '_'), counts.getOrDefault(standing, 0));
        }
        ArrayNode listed = root.putArray("receipts");
        for (Finding finding : findings) {
            ObjectNode one = listed.addObject()
                    .put("entry", finding.claim().entry().toString())
                    .put("standing", finding.standing().wireName())
                    .put("reason", finding.reason())
                    .put("promised_at", finding.claim().madeAt().toString());
            finding.proof().ifPresent(proof -> one.put("index", proof.index())
                    .put("tree_size", proof.checkpoint().size()));
        }
        return root;
    }

    private static String result(Map<Standing, Integer> counts) {
        if (counts.containsKey(Standing.OMITTED)) {
            return "omissions";
        }
        return counts.containsKey(Standing.NOT_SIGNED) || counts.containsKey(Standing.UNANSWERED) ? "incomplete" : "ok";
    }

    /// Those that are proven are only counted: what somebody must act on should not drown.
    private static String text(List<Finding> findings, Map<Standing, Integer> counts) {
        StringBuilder lines = new StringBuilder();
        for (Finding finding : findings) {
            if (finding.standing() != Standing.PROVEN) {
                lines.append(
                                finding.standing() == Standing.OMITTED
                                        ? "OMITTED"
                                        : finding.standing().wireName())
                        .append("  ")
                        .append(finding.claim().entry())
                        .append(": ")
                        .append(finding.reason())
                        .append('\n');
            }
        }
        return lines + (findings.size() + " checked, " + counts.getOrDefault(Standing.PROVEN, 0) + " proven\n");
    }
}
