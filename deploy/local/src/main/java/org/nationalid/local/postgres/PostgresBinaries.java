package org.nationalid.local.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.nationalid.local.LauncherFailure;
import org.tukaani.xz.XZInputStream;

/// Real PostgreSQL programs, shipped as a Maven artifact and unpacked once per home.
final class PostgresBinaries {
    /// Part of the folder name, so that a newer artifact is unpacked beside the old one.
    private static final String VERSION = "18.6.0";

    private PostgresBinaries() {}

    /// The folder that holds `bin`, `lib` and `share`.
    static Path unpackedUnder(Path folder) {
        Path target = folder.resolve("postgresql-" + VERSION);
        if (Files.isDirectory(target)) return target;
        Path draft = folder.resolve("unpacking");
        try {
            unpack(draft);
            return Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new LauncherFailure(
                    "PostgreSQL cannot be unpacked to " + target + ": " + e.getMessage(),
                    "It needs about 100 MB of free disk space there.",
                    e);
        }
    }

    private static void unpack(Path target) throws IOException {
        String archive = "/postgres-linux-" + architecture() + ".txz";
        try (InputStream resource = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (resource == null) {
                throw new LauncherFailure(
                        "There is no embedded PostgreSQL for " + System.getProperty("os.name") + " on "
                                + architecture(),
                        "Linux on x86_64 or arm64 is supported.");
            }
            try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(resource)))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    write(tar, entry, target);
                }
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) throw new IOException("the archive leaves its folder: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        Files.deleteIfExists(path);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        if ((entry.getMode() & 0100) != 0) Files.setPosixFilePermissions(path, executable());
    }

    private static Set<PosixFilePermission> executable() {
        return EnumSet.complementOf(EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE));
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> System.getProperty("os.arch");
        };
    }
}
