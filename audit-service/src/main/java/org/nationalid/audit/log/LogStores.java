package org.nationalid.audit.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.nationalid.transparencylog.note.DiskCheckpointStore;
import org.nationalid.transparencylog.tile.DiskTileStore;

/// The files of all logs, each log's in a folder (or under a prefix) of its own that bears the name of its half-year.
class LogStores {
    private static final Logger LOG = Logger.getLogger(LogStores.class);

    private final Map<String, LogStore> open = new ConcurrentHashMap<>();
    private final Function<String, LogStore> opening;
    private final Optional<Path> directory;

    /// @param opening makes the store of a log from the name of its folder
    LogStores(Function<String, LogStore> opening) {
        this(opening, Optional.empty());
    }

    private LogStores(Function<String, LogStore> opening, Optional<Path> directory) {
        this.opening = opening;
        this.directory = directory;
    }

    static LogStores onDisk(Path directory) {
        return new LogStores(
                folder -> {
                    Path own = directory.resolve(folder);
                    return new LogStore(() -> new DiskTileStore(own), new DiskCheckpointStore(own));
                },
                Optional.of(directory));
    }

    LogStore of(String origin) {
        return open.computeIfAbsent(folderOf(origin), opening);
    }

    /// The end of the origin, by convention the half-year.
    static String folderOf(String origin) {
        return origin.substring(origin.lastIndexOf('/') + 1);
    }

    /// When there was only one log, its files lay in the directory itself. Run again after a crash it moves the rest.
    ///
    /// @param origin of the first log
    void giveTheFirstLogAFolder(String origin) {
        if (directory.isEmpty()) {
            return;
        }
        try {
            for (String name : List.of("tile", "checkpoint")) {
                Path from = directory.get().resolve(name);
                if (Files.exists(from)) {
                    Path to = Files.createDirectories(directory.get().resolve(folderOf(origin)));
                    Files.move(from, to.resolve(name));
                    LOG.infof("%s now lies in %s", from, to);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot move the files of " + origin + " to a folder of their own", e);
        }
    }
}
