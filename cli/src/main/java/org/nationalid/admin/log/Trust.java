package org.nationalid.admin.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
                description = "The log's verifier key, name+id+key, or a file that holds it.")
        private String vkey;

        @Option(
                names = "--policy",
                paramLabel = "FILE",
                description = "A tlog-policy file: logs, witnesses, and how many of them must have signed.")
        private Path policy;
    }

    /// @throws Failure when what was given cannot be read
    public TrustPolicy policy() {
        return choice.vkey == null ? read(choice.policy) : only(choice.vkey);
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

    private static TrustPolicy only(String given) {
        try {
            String vkey = Files.isRegularFile(Path.of(given)) ? Files.readString(Path.of(given)) : given;
            return new TrustPolicy(List.of(VerifierKey.parse(vkey.strip())), List.of(), new Quorum.None());
        } catch (IOException e) {
            throw new Failure("The file " + given + " cannot be read.", "Check the path after --vkey.", e);
        } catch (IllegalArgumentException e) {
            throw new Failure(
                    "That is no verifier key: " + e.getMessage(),
                    "Take it from the country's website or the log's operator, not from the receipt.",
                    e);
        }
    }
}
