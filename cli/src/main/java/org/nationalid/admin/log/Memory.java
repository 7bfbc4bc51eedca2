package org.nationalid.admin.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.nationalid.admin.terminal.Failure;

/// The last checkpoints of several logs, each in a file: the newest log's where the caller said, an older one's beside
/// it, with its half-year as the ending.
public final class Memory {
    private final Path file;
    private final LogSource newest;

    /// @param logs oldest first; when another of them was the newest last time, its file gets its ending now
    public Memory(Path file, List<LogSource> logs) {
        this.file = file;
        this.newest = logs.getLast();
        RememberedCheckpoint last = new RememberedCheckpoint(file);
        logs.stream()
                .filter(log -> !isNewest(log) && last.isOf(log.origin()))
                .findAny()
                .ifPresent(this::setAside);
    }

    public RememberedCheckpoint of(LogSource log) {
        return new RememberedCheckpoint(isNewest(log) ? file : endingFor(log));
    }

    private boolean isNewest(LogSource log) {
        return log.origin().equals(newest.origin());
    }

    private void setAside(LogSource older) {
        try {
            Files.move(file, endingFor(older));
        } catch (IOException e) {
            throw new Failure(
                    file + " cannot be renamed to " + endingFor(older) + ".", "Look what lies there already.", e);
        }
    }

    private Path endingFor(LogSource log) {
        String origin = log.origin();
        return file.resolveSibling(file.getFileName() + "." + origin.substring(origin.lastIndexOf('/') + 1));
    }
}
