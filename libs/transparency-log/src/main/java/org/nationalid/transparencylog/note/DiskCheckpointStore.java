package org.nationalid.transparencylog.note;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/// The checkpoint as the file `checkpoint` in the folder of the tiles, replaced by rename so that it is always whole.
public final class DiskCheckpointStore implements CheckpointStore {
    private final Path path;

    public DiskCheckpointStore(Path directory) {
        this.path = directory.resolve("checkpoint");
    }

    @Override
    public Optional<SignedNote> read() {
        try {
            return Files.exists(path) ? Optional.of(SignedNote.parse(Files.readString(path))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    @Override
    public synchronized void write(SignedNote note) {
        Optional<Checkpoint> present = read().map(Checkpoint::of);
        if (present.isPresent() && present.get().size() > Checkpoint.of(note).size()) {
            return;
        }
        Path temporary = path.resolveSibling("." + UUID.randomUUID());
        try {
            // An empty log has a checkpoint before it has a tile.
            Files.createDirectories(path.toAbsolutePath().getParent());
            writeDurably(temporary, note);
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sync(path.toAbsolutePath().getParent());
        } catch (IOException e) {
            discard(temporary, e);
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }

    private static void writeDurably(Path file, SignedNote note) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(note.toString().getBytes(StandardCharsets.UTF_8));
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void discard(Path temporary, IOException cause) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
