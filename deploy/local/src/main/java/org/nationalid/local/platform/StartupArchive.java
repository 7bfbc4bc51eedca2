package org.nationalid.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The classes of one service as the virtual machine keeps them for the next start (JEP 350). It is written when the
/// process ends and there is none, and never again.
record StartupArchive(Path file) {

    /// One that is older than the program does not fit any more, but would still be mapped and cost its size.
    void forgetIfOlderThan(Path program) {
        try {
            boolean isStale = Files.exists(file)
                    && Files.exists(program)
                    && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(program)) < 0;
            if (isStale) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One from a start that failed holds only half of the classes and would make every later start a slow one.
    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
