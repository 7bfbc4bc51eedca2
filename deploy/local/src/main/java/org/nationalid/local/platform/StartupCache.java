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
/// build, class path or JDK without a word, and every start would be slow.
record StartupCache(String service, Path file, Path recording) {
    /// A recording and the cache that is made of it, for seven services.
    private static final long FREE_BYTES_MIN = 1536L * 1024 * 1024;

    /// The cache of this service for this class path, JDK and time of build (RFC 9562 name-based, to keep names short).
    static StartupCache of(Path folder, String service, String classPath, Path program) {
        Path java = Path.of(System.getProperty("java.home"));
        String madeFor = String.join(
                "\n", java.toString(), changedAt(java.resolve("lib/modules")), classPath, changedAt(program));
        String name = service + "-" + UUID.nameUUIDFromBytes(madeFor.getBytes(StandardCharsets.UTF_8));
        return new StartupCache(service, folder.resolve(name + ".aot"), folder.resolve(name + ".recording"));
    }

    /// What the service is started with: to use the cache, or to record for one where there is space for it.
    List<String> options() {
        if (exists()) return List.of("-XX:AOTCache=" + file);
        if (file.getParent().toFile().getUsableSpace() < FREE_BYTES_MIN) return List.of();
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

    /// Takes what [#creation()] made into use.
    void finish() {
        try {
            Files.move(unfinished(), file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        delete(recording);
    }

    /// What a creation left that did not come to its end and may look like a cache, and a recording of a start that
    /// failed: it holds only half of the classes and would make every later start a slow one.
    void forgetCreation() {
        delete(unfinished());
        delete(recording);
    }

    /// Those of earlier builds and of a creation that was cut off: nobody will use them and they are large.
    void forgetOthers() {
        Path folder = file.getParent();
        if (!Files.isDirectory(folder)) return;
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(other -> other.getFileName().toString().startsWith(service + "-"))
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

    private static String changedAt(Path file) {
        try {
            return Files.exists(file) ? Files.getLastModifiedTime(file).toString() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
