package org.nationalid.admin.audit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.nationalid.admin.export.CheckedExport;
import org.nationalid.admin.log.Trust;
import org.nationalid.admin.receipt.ReceiptCheck;
import org.nationalid.admin.receipt.ReceiptVerdict;
import org.nationalid.admin.terminal.ExitStatus;
import org.nationalid.admin.terminal.Failure;
import org.nationalid.admin.terminal.Output;
import org.nationalid.admin.terminal.Progress;
import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.policy.TrustPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `nid-admin audit verify`: receipts and exports, offline.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks receipts (.tlog-proof) without asking anybody: that the entry makes the leaf, that the leaf"
                    + " leads to"
                    + " the root, and that the log and enough witnesses signed that root.",
            "Checks exports in the same way, row by row: that each stood in the log exactly as it is in the file, fits"
                    + " the filter, and appears once. It cannot show that no row was left out.",
            "A folder stands for every .tlog-proof and every export (.manifest.json) in it."
        },
        footer = {
            "",
            "Exit status: 0 all hold, 1 at least one does not, 3 something could not be read.",
            "Example: nid-admin audit verify access.tlog-proof --vkey log.vkey",
            "         nid-admin audit verify case-2026-17/ --vkey log.vkey"
        })
public final class VerifyCommand implements Callable<Integer> {
    private static final String RECEIPT = ".tlog-proof";
    private static final JsonMapper JSON = new JsonMapper();

    @Parameters(arity = "1..*", paramLabel = "RECEIPT|EXPORT|FOLDER", description = "What to check.")
    private List<Path> places;

    @Option(
            names = "--leaf-hash",
            paramLabel = "BASE64",
            description = "The leaf hash that a token named, for a receipt without its entry.")
    private String leafHash;

    @Mixin
    private Trust trust;

    @Mixin
    private Output output;

    private record Checked(Path file, ReceiptVerdict verdict) {}

    @Override
    public Integer call() {
        TrustPolicy policy = trust.policy();
        List<Path> files = files();
        List<Checked> receipts = receipts(
                files.stream().filter(file -> !CheckedExport.isOne(file)).toList(), new ReceiptCheck(policy));
        List<CheckedExport> exports =
                exports(files.stream().filter(CheckedExport::isOne).toList(), policy);
        long unsound = receipts.stream()
                        .filter(one -> one.verdict() instanceof ReceiptVerdict.Unsound)
                        .count()
                + exports.stream().filter(one -> !one.holds()).count();
        output.print(json(receipts, exports, unsound), () -> text(receipts, exports, unsound));
        return unsound == 0 ? ExitStatus.ALL_IS_WELL : ExitStatus.FAULTS_FOUND;
    }

    private List<Checked> receipts(List<Path> files, ReceiptCheck check) {
        Optional<Hash> promised = Optional.ofNullable(leafHash).map(VerifyCommand::parse);
        List<Checked> checked = new ArrayList<>();
        try (Progress progress = files.size() > 1 ? output.progress("verifying", files.size()) : Progress.SILENT) {
            for (Path file : files) {
                checked.add(new Checked(file, check.check(read(file), promised)));
                progress.at(checked.size(), files.size());
            }
        }
        return checked;
    }

    private List<CheckedExport> exports(List<Path> files, TrustPolicy policy) {
        List<CheckedExport> checked = new ArrayList<>();
        for (Path file : files) {
            try (Progress progress = output.progress("rows", 0)) {
                checked.add(CheckedExport.check(file, policy, rows -> progress.at(rows, 0)));
            }
        }
        return checked;
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (Path place : places) {
            if (!Files.isDirectory(place)) {
                files.add(place);
                continue;
            }
            try (Stream<Path> found = Files.walk(place)) {
                found.filter(path -> path.toString().endsWith(RECEIPT)
                                || path.toString().endsWith(CheckedExport.MANIFEST))
                        .sorted()
                        .forEach(files::add);
            } catch (IOException e) {
                throw new Failure(place + " cannot be read.", "Check the rights on that folder.", e);
            }
        }
        if (files.isEmpty()) {
            throw new Failure(
                    "There is no " + RECEIPT + " and no export in " + places + ".",
                    "Name a receipt, the manifest of an export, or a folder with some.");
        }
        return files;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            return ""; // not text, so no receipt
        } catch (IOException e) {
            throw new Failure(file + " cannot be read.", "Check the path.", e);
        }
    }

    private static Hash parse(String base64) {
        try {
            return Hash.parse(base64);
        } catch (IllegalArgumentException e) {
            throw new Failure("--leaf-hash is not 32 bytes in base64.", "Copy \"leaf_hash\" from the token.", e);
        }
    }

    private static ObjectNode json(List<Checked> checked, List<CheckedExport> exports, long unsound) {
        ObjectNode root = JSON.createObjectNode()
                .put("result", unsound == 0 ? "ok" : "failed")
                .put("checked", checked.size() + exports.size())
                .put("failed", unsound);
        ArrayNode exported = root.putArray("exports");
        exports.forEach(export -> exported.add(export.json()));
        ArrayNode receipts = root.putArray("receipts");
        for (Checked one : checked) {
            ObjectNode receipt = receipts.addObject().put("file", one.file().toString());
            switch (one.verdict()) {
                case ReceiptVerdict.Sound sound -> {
                    receipt.put("result", "ok")
                            .put("origin", sound.checkpoint().origin())
                            .put("index", sound.index())
                            .put("tree_size", sound.checkpoint().size())
                            .put("leaf_hash", sound.leaf().toString());
                    receipt.set("witnesses", JSON.valueToTree(sound.witnessedBy()));
                    sound.event().ifPresent(event -> receipt.set("event", event));
                }
                case ReceiptVerdict.Unsound(var reason) ->
                    receipt.put("result", "failed").put("reason", reason);
            }
        }
        return root;
    }

    private static String text(List<Checked> checked, List<CheckedExport> exports, long unsound) {
        StringBuilder lines = new StringBuilder();
        for (Checked one : checked) {
            switch (one.verdict()) {
                case ReceiptVerdict.Sound sound -> {
                    lines.append("ok      ").append(one.file()).append('\n');
                    lines.append("        leaf " + sound.index() + " of "
                            + sound.checkpoint().size() + " in "
                            + sound.checkpoint().origin() + ", witnessed by "
                            + (sound.witnessedBy().isEmpty() ? "nobody that was asked for" : sound.witnessedBy())
                            + "\n");
                    sound.event()
                            .ifPresent(event -> lines.append("        "
                                    + event.path("time").asText() + " "
                                    + event.path("type").asText() + " "
                                    + event.path("outcome").asText() + " by "
                                    + event.path("relying_party")
                                            .asText(event.path("service").asText()) + "\n"));
                }
                case ReceiptVerdict.Unsound(var reason) ->
                    lines.append("FAILED  ")
                            .append(one.file())
                            .append(": ")
                            .append(reason)
                            .append('\n');
            }
        }
        exports.forEach(export -> lines.append(export.text()));
        return lines + (checked.size() + exports.size() + " checked, " + unsound + " failed\n");
    }
}
