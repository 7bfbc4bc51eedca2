package org.nationalid.auditexport.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.nationalid.auditexport.entry.ExportEntry;
import org.nationalid.auditexport.file.RowReader;
import org.nationalid.auditexport.manifest.FileDigest;
import org.nationalid.auditexport.manifest.Manifest;
import org.nationalid.auditexport.proof.ProofsReader;
import org.nationalid.auditexport.proof.ProvenRow;
import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.note.VerifierKey;
import org.nationalid.transparencylog.policy.Quorum;
import org.nationalid.transparencylog.policy.TrustPolicy;

/// Checks that every row of an export stood in the log that the key signed, exactly as it is in the file, fits the
/// filter, and appears once. It cannot show that no row is missing: for that, ask for the export again or follow the
/// log itself.
public final class CheckExport {
    private static final int MANIFEST_BYTES_MAX = 1 << 20;

    private final TrustPolicy policy;
    private final LongConsumer progress;
    private final List<String> faults = new ArrayList<>();
    private long rows;

    private CheckExport(TrustPolicy policy, LongConsumer progress) {
        this.policy = policy;
        this.progress = progress;
    }

    /// The same where a signature of the log is enough.
    ///
    /// @param trusted keys of logs that are believed, got from elsewhere than the export
    public static ExportVerdict check(Path manifest, List<VerifierKey> trusted, LongConsumer progress)
            throws IOException {
        return check(manifest, new TrustPolicy(trusted, List.of(), new Quorum.None()), progress);
    }

    /// @param manifest the manifest file; the other files lie beside it under the names that it states
    /// @param policy which logs are believed, and which witnesses must have signed; got from elsewhere
    /// @param progress is told the number of rows checked so far, now and then
    /// @throws IOException when a file cannot be read at all
    public static ExportVerdict check(Path manifest, TrustPolicy policy, LongConsumer progress) throws IOException {
        CheckExport check = new CheckExport(policy, progress);
        Manifest read;
        try {
            if (Files.size(manifest) > MANIFEST_BYTES_MAX) {
                throw new IllegalArgumentException("the manifest is too large to be one");
            }
            read = Manifest.parse(Files.readString(manifest));
            Checkpoint.of(read.checkpoint());
        } catch (IllegalArgumentException e) {
            return new ExportVerdict(List.of(e.getMessage()), 0, "", 0);
        }
        check.run(read, manifest.toAbsolutePath().getParent());
        Checkpoint checkpoint = Checkpoint.of(read.checkpoint());
        return new ExportVerdict(check.faults, check.rows, checkpoint.origin(), checkpoint.size());
    }

    private void run(Manifest manifest, Path folder) throws IOException {
        if (policy.judge(manifest.checkpoint()) instanceof TrustPolicy.Verdict.NotTrusted(var reason)) {
            faults.add("the checkpoint is not to be believed: " + reason);
        }
        if (!isIntact(manifest.data(), folder) || !isIntact(manifest.proofs(), folder)) {
            return;
        }
        try (ProofsReader proofs =
                        new ProofsReader(folder.resolve(manifest.proofs().name()));
                RowReader data =
                        manifest.format().reader(folder.resolve(manifest.data().name()), manifest.schema())) {
            compare(manifest, proofs, data);
        } catch (IllegalArgumentException e) {
            faults.add("row " + (rows + 1) + ": " + e.getMessage());
        }
        if (faults.isEmpty() && rows != manifest.rows()) {
            faults.add("the manifest states " + manifest.rows() + " rows, there are " + rows);
        }
    }

    private boolean isIntact(FileDigest stated, Path folder) throws IOException {
        if (!Files.isRegularFile(folder.resolve(stated.name()))) {
            faults.add("the file " + stated.name() + " is not there");
            return false;
        }
        boolean isIntact = FileDigest.of(folder.resolve(stated.name())).equals(stated);
        if (!isIntact) {
            faults.add("the file " + stated.name() + " was altered");
        }
        return isIntact;
    }

    /// Ends at the first faulty row: after it nothing is known to be in step.
    private void compare(Manifest manifest, ProofsReader proofs, RowReader data) throws IOException {
        if (!proofs.checkpoint().equals(manifest.checkpoint())) {
            faults.add("the proofs are for another checkpoint than the manifest");
            return;
        }
        Hash root = Checkpoint.of(manifest.checkpoint()).root();
        Optional<ExportEntry> previous = Optional.empty();
        for (Optional<ProvenRow> row = proofs.next(); row.isPresent(); row = proofs.next()) {
            Optional<String> fault = faultOf(row.get(), root, manifest, previous, data);
            if (fault.isPresent()) {
                faults.add("row " + (rows + 1) + ": " + fault.get());
                return;
            }
            previous = Optional.of(row.get().entry());
            rows++;
            progress.accept(rows);
        }
        if (!data.isAtEnd()) {
            faults.add("the data has more rows than were proven");
        }
    }

    private static Optional<String> faultOf(
            ProvenRow row, Hash root, Manifest manifest, Optional<ExportEntry> previous, RowReader data)
            throws IOException {
        ExportEntry entry = row.entry();
        if (!row.isIn(root)) {
            return Optional.of("entry " + entry.index() + " is not in the log");
        }
        if (!data.isNext(entry)) {
            return Optional.of("the data is not what the log holds at " + entry.index());
        }
        if (previous.isPresent() && !isAfter(previous.get(), entry)) {
            return Optional.of("entry " + entry.index() + " is out of order or repeated");
        }
        if (!fits(entry, manifest)) {
            return Optional.of("entry " + entry.index() + " does not match the filter");
        }
        return Optional.empty();
    }

    /// Newest first; entries of one millisecond by their place in the log.
    private static boolean isAfter(ExportEntry previous, ExportEntry entry) {
        int byTime = entry.time().compareTo(previous.time());
        return byTime < 0 || (byTime == 0 && entry.index() < previous.index());
    }

    private static boolean fits(ExportEntry entry, Manifest manifest) {
        for (Map.Entry<String, JsonNode> member : manifest.filter().properties()) {
            String wanted = member.getValue().asText();
            boolean fits =
                    switch (member.getKey()) {
                        case "from" -> !entry.time().isBefore(Instant.parse(wanted));
                        case "to" -> entry.time().isBefore(Instant.parse(wanted));
                        default -> entry.isErased() || wanted.equals(entry.text(member.getKey()));
                    };
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
