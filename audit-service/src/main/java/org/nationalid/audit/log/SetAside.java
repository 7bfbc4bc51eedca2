package org.nationalid.audit.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/// Where damaged files of the log go when sound ones take their place: evidence is never deleted.
final class SetAside {
    private final Path log;
    private final Path folder;

    /// @param directory of all logs; the damaged files go beside it
    /// @param log name of the log's own folder
    /// @param now names the folder
    SetAside(Path directory, String log, Instant now) {
        this.log = directory.resolve(log);
        this.folder = directory
                .resolveSibling(directory.getFileName() + ".damaged-" + now.getEpochSecond())
                .resolve(log);
    }

    /// Does nothing when there is no such file.
    ///
    /// @param file relative to the log
    void move(String file) {
        Path from = log.resolve(file);
        Path to = folder.resolve(file);
        try {
            if (Files.exists(from)) {
                Files.createDirectories(to.getParent());
                Files.move(from, to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot set aside " + from, e);
        }
    }
}
