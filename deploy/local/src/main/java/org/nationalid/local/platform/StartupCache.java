package org.nationalid.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// The classes of one service, loaded and linked ahead of time for its next start (JEP 483).
///
/// The first run of a build records which classes it needed; when it has ended, a process of its own makes the cache of
/// the recording. The name of the file says what it was made for: the virtual machine would ignore a cache of any other
/// build or class path without a word, and every start would be slow.
record StartupCache(Path file, Path recording) {
    private static final String SUFFIX = ".aot";

    /// The cache of this service for this class path, JDK and time of build (RFC 9562 name-based, to keep names short).
    static StartupCache of(Path folder, String service, String classPath, Path program) {
        String madeFor = Runtime.version() + "\n" + classPath + "\n" + builtAt(program);
        String name = service + "-" + UUID.nameUUIDFromBytes(madeFor.getBytes(StandardCharsets.UTF_8));
        return new StartupCache(folder.resolve(name + SUFFIX), folder.resolve(name + ".recording"));
    }

    /// What the service is started with: to use the cache, or to record for one.
    List<String> options() {
        if (exists()) return List.of("-XX:AOTCache=" + file);
        return List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + recording, "-XX:-AOTRecordTraining");
    }

    /// What the process that makes the cache is started with.
    List<String> creation() {
        return List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + recording, "-XX:AOTCache=" + unfinished());
    }

    boolean exists() {
        return Files.exists(file);
    }

    boolean isRecorded() {
        return Files.exists(recording) && !exists();
    }

    /// Takes what [#creation()] made into use, and says whether there was anything.
    boolean finish() {
        try {
            Files.deleteIfExists(recording);
            if (!Files.exists(unfinished())) return false;
            Files.move(unfinished(), file, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One from a start that failed holds only half of the classes and would make every later start a slow one.
    void forgetRecording() {
        delete(recording);
    }

    /// Those of earlier builds and of a creation that was cut off: nobody will use them and they are large.
    void forgetOthersOf(String service) {
        Path folder = file.getParent();
        if (!Files.isDirectory(folder)) return;
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(other -> other.getFileName().toString().startsWith(service))
                    .filter(other -> !other.equals(file))
                    .forEach(StartupCache::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path unfinished() {
        return Path.of(file + ".unfinished");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String builtAt(Path program) {
        try {
            return Files.exists(program) ? Files.getLastModifiedTime(program).toString() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
