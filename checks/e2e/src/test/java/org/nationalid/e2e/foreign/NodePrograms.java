package org.nationalid.e2e.foreign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nationalid.e2e.platform.LogProof;
import org.nationalid.e2e.platform.Repository;

/// The verifiers from npm, in `checks/foreign`, installed there by exact version when they are missing.
final class NodePrograms {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path FOLDER = Repository.root().resolve("checks/foreign");
    private static final int OLDEST = 20;
    private static final List<String> INSTALL =
            List.of("npm", "install", "--ignore-scripts", "--no-package-lock", "--no-audit", "--no-fund", "--silent");

    private NodePrograms() {}

    /// Whether they can be asked here; tries to install them.
    static boolean areHere() {
        if (!ForeignProgram.isHere("node") || majorVersion() < OLDEST) return false;
        if (!areInstalled() && ForeignProgram.isHere("npm")) ForeignProgram.run(FOLDER, null, INSTALL);
        return areInstalled();
    }

    private static int majorVersion() {
        return Integer.parseInt(run(null, List.of("node", "-p", "process.versions.node.split('.')[0]"))
                .strip());
    }

    private static boolean areInstalled() {
        return Files.isDirectory(FOLDER.resolve("node_modules/@sigstore/verify"))
                && Files.isDirectory(FOLDER.resolve("node_modules/@transmute/rfc9162"));
    }

    /// What `@sigstore/verify` says of each, in order: null where it accepts, else its reason.
    static List<String> refusals(String vkey, List<LogProof> proofs) {
        try {
            Path input = Files.createTempFile("receipts-", ".ndjson");
            List<String> lines = new ArrayList<>();
            for (LogProof proof : proofs) lines.add(JSON.writeValueAsString(parts(proof)));
            Files.write(input, lines);
            List<String> answers = lines(run(input, List.of("node", "inclusion.js", vkey)));
            Files.delete(input);
            List<String> refusals = new ArrayList<>();
            for (String answer : answers) {
                JsonNode said = JSON.readTree(answer);
                refusals.add(
                        said.path("accepted").asBoolean()
                                ? null
                                : said.path("reason").asText());
            }
            return refusals;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What `@transmute/rfc9162` says of two checkpoints of the public log at `address`.
    static JsonNode consistency(String address, Checkpoint older, Checkpoint newer) {
        try {
            return JSON.readTree(run(
                    null,
                    List.of(
                            "node",
                            "consistency.js",
                            address,
                            older.size(),
                            older.root(),
                            newer.size(),
                            newer.root())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> parts(LogProof proof) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("leaf", Base64.getEncoder().encodeToString(proof.leaf()));
        parts.put("index", proof.index());
        parts.put("hashes", proof.hashes());
        parts.put("checkpoint", proof.checkpoint());
        return parts;
    }

    private static String run(Path input, List<String> line) {
        ForeignProgram.Ended ended = ForeignProgram.run(FOLDER, input, line);
        if (ended.status() != 0) throw new AssertionError(ended.output());
        return ended.output();
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
