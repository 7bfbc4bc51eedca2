package org.nationalid.audit.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.nationalid.audit.export.ExportFile.Kind;

/// Where the files of exports lie: a folder for each, which its user alone can read.
@ApplicationScoped
class ExportFolder {
    private static final String FOLDER_MODE = "rwx------";

    private final Path root;

    ExportFolder(ExportSettings settings) {
        this.root = settings.directory();
    }

    /// An empty folder, whatever an earlier attempt left there.
    Path empty(UUID export) {
        delete(export);
        try {
            return Files.createDirectories(
                    folder(export), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(FOLDER_MODE)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + folder(export), e);
        }
    }

    Path fileOf(ExportJob job, Kind kind) {
        String name =
                switch (kind) {
                    case DATA -> "." + job.format().wireName();
                    case PROOFS -> ".proofs.ndjson.gz";
                    case MANIFEST -> ".manifest.json";
                };
        return folder(job.id()).resolve("audit-export-" + job.id() + name);
    }

    void delete(UUID export) {
        Path folder = folder(export);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folder, e);
        }
    }

    /// The exports that have a folder.
    List<UUID> present() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                    .map(UUID::fromString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + root, e);
        }
    }

    long freeBytes() {
        try {
            return Files.getFileStore(root).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot ask how full the disk of " + root + " is", e);
        }
    }

    private Path folder(UUID export) {
        return root.resolve(export.toString());
    }
}
