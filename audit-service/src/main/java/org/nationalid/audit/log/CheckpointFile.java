package org.nationalid.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.note.SignedNote;

/// The last signed checkpoint, kept beside the tiles. It makes the folder a complete log that any web server can
/// serve, and it remembers how far the log was signed when somebody restores an older database.
@ApplicationScoped
class CheckpointFile {
    private final Path path;

    CheckpointFile(LogSettings settings) {
        this.path = settings.directory().resolve("checkpoint");
    }

    Optional<SignedNote> read() {
        try {
            return Files.exists(path) ? Optional.of(SignedNote.parse(Files.readString(path))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        } catch (IllegalArgumentException e) {
            throw new LogDamaged("the file " + path + " is not a checkpoint");
        }
    }

    /// Never replaces a larger checkpoint: another node may have been faster.
    synchronized void write(SignedNote note) {
        Optional<Checkpoint> present = read().map(Checkpoint::of);
        if (present.isPresent() && present.get().size() > Checkpoint.of(note).size()) {
            return;
        }
        Path temporary = path.resolveSibling("." + UUID.randomUUID());
        try {
            try (FileChannel channel =
                    FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(note.toString().getBytes(StandardCharsets.UTF_8));
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }
}
