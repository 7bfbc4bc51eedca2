package org.nationalid.transparencylog.tile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Tiles as files under one folder, laid out as their paths, ready to be served by any web server.
///
/// A tile appears whole or not at all: temporary file, fsync, rename, then fsync of every folder that changed.
public final class DiskTileStore implements TileStore {
    private final Path directory;

    /// @param directory made when it is missing
    public DiskTileStore(Path directory) {
        this.directory = directory;
        create(directory, new LinkedHashSet<>());
    }

    @Override
    public Optional<byte[]> read(TilePath path) {
        try {
            return Optional.of(Files.readAllBytes(fileOf(path)));
        } catch (NoSuchFileException | NotDirectoryException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    @Override
    public void write(Map<TilePath, byte[]> tiles) {
        Set<Path> changedFolders = new LinkedHashSet<>();
        tiles.forEach((path, bytes) -> writeOne(path, bytes, changedFolders));
        changedFolders.forEach(DiskTileStore::sync);
    }

    @Override
    public void dropPartialsOf(TilePath full) {
        Path file = fileOf(full);
        Path partials = file.resolveSibling(file.getFileName() + ".p");
        if (!full.isFull() || !Files.isDirectory(partials)) {
            return;
        }
        try (Stream<Path> files = Files.list(partials)) {
            for (Path partial : files.toList()) {
                Files.deleteIfExists(partial);
            }
            Files.deleteIfExists(partials);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot drop the partial tiles of " + full, e);
        }
    }

    private void writeOne(TilePath path, byte[] bytes, Set<Path> changedFolders) {
        Optional<byte[]> present = read(path);
        if (present.isPresent()) {
            if (!Arrays.equals(present.get(), bytes)) {
                throw new TileConflict(path);
            }
            // It may have been renamed just before a crash, with its folder not yet on the disk.
            changedFolders.add(fileOf(path).getParent());
            return;
        }
        Path file = fileOf(path);
        create(file.getParent(), changedFolders);
        Path temporary = file.resolveSibling("." + UUID.randomUUID());
        try {
            try (FileChannel channel =
                    FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
            changedFolders.add(file.getParent());
        } catch (IOException e) {
            discard(temporary, e);
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }

    private static void discard(Path temporary, IOException cause) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private static void create(Path folder, Set<Path> changedFolders) {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.toAbsolutePath().getParent();
        create(parent, changedFolders);
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw new UncheckedIOException(e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + folder, e);
        }
        changedFolders.add(parent);
    }

    private static void sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot sync " + folder, e);
        }
    }

    private Path fileOf(TilePath path) {
        return directory.resolve(path.toString());
    }
}
