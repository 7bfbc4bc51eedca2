package org.nationalid.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nationalid.local.Home;

/// Remembers a process across launchers. Pids are reused by the system, so the start time is kept beside the pid and
/// a stranger who got the same number is never taken for ours.
public final class PidFile {
    public static final String LAUNCHER = "launcher";

    private final Path file;

    private PidFile(Path file) {
        this.file = file;
    }

    public static PidFile of(Home home, String name) {
        return new PidFile(home.run().resolve(name + ".pid"));
    }

    /// Every pid file of this home except the launcher's own.
    public static List<PidFile> children(Home home) {
        try (var files = Files.list(home.run())) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .map(PidFile::new)
                    .filter(file -> !file.name().equals(LAUNCHER))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return file.getFileName().toString().replaceFirst("\\.pid$", "");
    }

    public void write(long pid) {
        String content = pid + " " + ProcessHandle.of(pid).map(PidFile::startOf).orElse("gone");
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<ProcessHandle> running() {
        try {
            String[] parts =
                    Files.readString(file, StandardCharsets.US_ASCII).strip().split(" ", 2);
            return ProcessHandle.of(Long.parseLong(parts[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> parts.length == 2 && startOf(process).equals(parts[1]));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty(); // never written, or half written by a launcher that was killed: nobody to find
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Object::toString).orElse("unknown");
    }
}
