package org.nationalid.admin.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.nationalid.admin.terminal.Failure;
import picocli.CommandLine.Option;

/// Options that say who asks. Never the token itself: arguments stand in the list of processes and in histories.
public final class AccessToken {
    private static final String VARIABLE = "NID_ACCESS_TOKEN";

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "Holds an access token with the scope audit, of an application where you are appointed"
                    + " auditor; without it " + VARIABLE + " of the environment counts. It is read anew for every"
                    + " request, so that it may be renewed meanwhile.")
    private Path file;

    /// @throws Failure when there is none
    String read() {
        try {
            String given =
                    file == null ? Optional.ofNullable(System.getenv(VARIABLE)).orElse("") : Files.readString(file);
            if (given.isBlank() || given.strip().chars().anyMatch(each -> each <= ' ' || each > '~')) {
                throw new Failure(
                        file == null ? "There is no access token." : file + " holds no access token.",
                        "Put an auditor's access token into a file that only you can read, and name it with"
                                + " --token-file.");
            }
            return given.strip();
        } catch (IOException e) {
            throw new Failure(file + " cannot be read.", "Check the path after --token-file.", e);
        }
    }
}
