package org.nationalid.admin.export;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.nationalid.admin.terminal.Failure;
import org.nationalid.auditexport.check.CheckExport;
import org.nationalid.auditexport.check.ExportVerdict;
import org.nationalid.transparencylog.policy.TrustPolicy;

/// An export that was checked offline, for both forms of output.
public record CheckedExport(Path manifest, ExportVerdict verdict) {
    public static final String MANIFEST = ".manifest.json";
    private static final String PREFIX = "audit-export-";

    /// Whether that file is one of an export: its manifest, or what lies beside it under the names that exports have.
    public static boolean isOne(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(MANIFEST) || name.startsWith(PREFIX);
    }

    /// @param file any of the export's three
    public static CheckedExport check(Path file, TrustPolicy policy, LongConsumer progress) {
        String name = file.getFileName().toString();
        Path manifest =
                name.endsWith(MANIFEST) ? file : file.resolveSibling(name.replaceFirst("\\..*$", "") + MANIFEST);
        if (!Files.isRegularFile(manifest)) {
            throw new Failure(
                    manifest + " is not there.", "Keep data, proofs and manifest of an export together in a folder.");
        }
        try {
            return new CheckedExport(manifest, CheckExport.check(manifest, policy, progress));
        } catch (IOException e) {
            throw new Failure(manifest + " and its files cannot be read: " + e.getMessage(), "Check the path.", e);
        }
    }

    public boolean holds() {
        return verdict.holds();
    }

    public ObjectNode json() {
        ObjectNode json = new JsonMapper()
                .createObjectNode()
                .put("file", manifest.toString())
                .put("result", holds() ? "ok" : "failed")
                .put("rows", verdict.rows())
                .put("origin", verdict.origin())
                .put("tree_size", verdict.treeSize());
        verdict.faults().forEach(json.putArray("reasons")::add);
        return json;
    }

    public String text() {
        if (!holds()) {
            return "FAILED  " + manifest + ": " + String.join("; ", verdict.faults()) + "\n";
        }
        return "ok      " + manifest + "\n        " + verdict.rows() + " rows, each in " + verdict.origin() + " as of "
                + verdict.treeSize() + " leaves\n";
    }
}
