package org.nationalid.admin.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.nationalid.admin.terminal.Failure;
import org.nationalid.transparencylog.note.VerifierKey;
import org.nationalid.transparencylog.policy.Quorum;
import org.nationalid.transparencylog.policy.TrustPolicy;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// Options that say which checkpoints may be believed. There is no default: a key that came along with what it is to
/// verify proves nothing.
public final class Trust {
    @ArgGroup(multiplicity = "1")
    private Choice choice;

    private static final class Choice {
        @Option(
                names = "--vkey",
                paramLabel = "VKEY",
                split = ",",
                description =
                        "The log's verifier key, name+id+key, or a file that holds some, one a line. Each half-year's"
                                + " log has its own; several are separated by commas.")
        private List<String> vkeys;

        @Option(
                names = "--policy",
                paramLabel = "FILE",
                description = "A tlog-policy file: logs, witnesses, and how many of them must have signed.")
        private Path policy;
    }

    /// @throws Failure when what was given cannot be read
    public TrustPolicy policy() {
        return choice.vkeys == null ? read(choice.policy) : only(choice.vkeys);
    }

    private static TrustPolicy read(Path file) {
        try {
            return TrustPolicy.parse(Files.readString(file));
        } catch (IOException e) {
            throw new Failure("The policy " + file + " cannot be read.", "Check the path after --policy.", e);
        } catch (IllegalArgumentException e) {
            throw new Failure(
                    file + " is no tlog-policy: " + e.getMessage(),
                    "The form is described at c2sp.org/tlog-policy.",
                    e);
        }
    }

    private static TrustPolicy only(List<String> given) {
        List<VerifierKey> keys = given.stream()
                .flatMap(Trust::lines)
                .map(Trust::parse)
                .distinct()
                .toList();
        return new TrustPolicy(keys, List.of(), new Quorum.None());
    }

    private static Stream<String> lines(String given) {
        try {
            String text = Files.isRegularFile(Path.of(given)) ? Files.readString(Path.of(given)) : given;
            return text.strip().lines();
        } catch (IOException e) {
            throw new Failure("The file " + given + " cannot be read.", "Check the path after --vkey.", e);
        }
    }

    private static VerifierKey parse(String vkey) {
        try {
            return VerifierKey.parse(vkey.strip());
        } catch (IllegalArgumentException e) {
            throw new Failure(
                    "That is no verifier key: " + e.getMessage(),
                    "Take it from the country's website or the log's operator, not from the receipt.",
                    e);
        }
    }
}
