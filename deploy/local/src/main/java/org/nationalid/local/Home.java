package org.nationalid.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Where the launcher keeps everything it makes. Deleting this folder forgets the platform.
///
/// @param root       usually `.nid` in the repository; another one lets a second platform run beside the first
/// @param repository the checkout whose built services are started
public record Home(Path root, Path repository) {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    public Home {
        root = root.toAbsolutePath().normalize();
        repository = repository.toAbsolutePath().normalize();
    }

    public Path secretsOf(String owner) {
        return folder("secrets").resolve(owner);
    }

    public Path trustOf(String service) {
        return folder("trust").resolve(service);
    }

    public Path logOf(String process) {
        return folder("logs").resolve(process + ".log");
    }

    public Path run() {
        return folder("run");
    }

    public Path postgres() {
        return folder("postgres");
    }

    public Path startupCaches() {
        return folder("startup");
    }

    public Path auditLog() {
        return folder("audit-log");
    }

    /// What each witness remembers of the access log.
    public Path witnesses() {
        return folder("witnesses");
    }

    public Path seed() {
        return root.resolve("sandbox.json");
    }

    /// Secrets lie below it, so nobody but its owner may look into it.
    public void create() {
        try {
            Files.createDirectories(root);
            Files.setPosixFilePermissions(root, OWNER_ONLY);
        } catch (IOException e) {
            throw new LauncherFailure(
                    "The folder " + root + " cannot be made: " + e.getMessage(),
                    "Choose another one with NID_HOME=/some/folder.",
                    e);
        }
    }

    private Path folder(String name) {
        Path folder = root.resolve(name);
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
