package org.nationalid.transparencylog.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nationalid.transparencylog.merkle.Hash;

class DiskCheckpointStoreTest {
    private static final NoteSigner SIGNER = NoteSigner.ofLog("example.org/log", new byte[32]);

    @TempDir
    Path folder;

    private static SignedNote note(long size, String what) {
        String text =
                new Checkpoint("example.org/log", size, Hash.ofLeaf(what.getBytes(StandardCharsets.UTF_8))).text();
        return new SignedNote(text, List.of(SIGNER.sign(text, Instant.EPOCH)));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void growsAndIsNeverTakenBack() throws IOException {
        DiskCheckpointStore store = new DiskCheckpointStore(folder);
        assertEquals(Optional.empty(), store.read());
        store.write(note(3, "a"));
        store.write(note(5, "b"));
        store.write(note(4, "c"));
        assertEquals(note(5, "b"), store.read().orElseThrow());
        assertEquals(note(5, "b").toString(), Files.readString(folder.resolve("checkpoint")));
        assertEquals(List.of("checkpoint"), names());
    }

    @Test
    void mayGetMoreSignaturesAtTheSameSize() {
        DiskCheckpointStore store = new DiskCheckpointStore(folder);
        store.write(note(3, "a"));
        NoteSigner witness = NoteSigner.ofWitness("witness", new byte[32]);
        SignedNote cosigned =
                note(3, "a").with(List.of(witness.sign(note(3, "a").text(), Instant.EPOCH)));
        store.write(cosigned);
        assertEquals(cosigned, store.read().orElseThrow());
    }

    @Test
    void isRefusedWhenItIsNone() throws IOException {
        Files.writeString(folder.resolve("checkpoint"), "nonsense");
        assertThrows(IllegalArgumentException.class, () -> new DiskCheckpointStore(folder).read());
    }

    /// An empty log has a checkpoint before it has a tile.
    @Test
    void makesTheFolderOfAnEmptyLog() {
        DiskCheckpointStore store = new DiskCheckpointStore(folder.resolve("new/2027h1"));
        assertEquals(Optional.empty(), store.read());
        store.write(note(1, "a"));
        assertEquals(note(1, "a").text(), store.read().orElseThrow().text());
    }

    @Test
    void saysWhenItCannotBeWritten() throws IOException {
        Path file = Files.createFile(folder.resolve("not-a-folder"));
        DiskCheckpointStore store = new DiskCheckpointStore(file);
        assertThrows(UncheckedIOException.class, () -> store.write(note(3, "a")));
    }
}
