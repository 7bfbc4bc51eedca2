package org.nationalid.transparencylog.tile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nationalid.transparencylog.merkle.CompactRange;
import org.nationalid.transparencylog.merkle.NaiveTree;

class DiskTileStoreTest {
    @TempDir
    Path directory;

    @Test
    void keepsTilesAsFilesThatAWebServerCouldServe() throws IOException {
        DiskTileStore store = new DiskTileStore(directory.resolve("new/log"));
        store.write(Map.of(new TilePath(1, 1_234_067, 3), new byte[96], TilePath.entries(0, 256), new byte[5]));
        assertEquals(96, Files.size(directory.resolve("new/log/tile/1/x001/x234/067.p/3")));
        assertEquals(5, Files.size(directory.resolve("new/log/tile/entries/000")));
        assertArrayEquals(
                new byte[96], store.read(new TilePath(1, 1_234_067, 3)).orElseThrow());
        assertEquals(Optional.empty(), store.read(new TilePath(1, 1_234_067, 4)));
        assertEquals(Optional.empty(), store.read(new TilePath(1, 1_234_067, 256)));
    }

    @Test
    void leavesNoTemporaryFileBehind() throws IOException {
        DiskTileStore store = new DiskTileStore(directory);
        store.write(Map.of(new TilePath(0, 0, 1), new byte[32]));
        try (Stream<Path> files = Files.walk(directory)) {
            assertEquals(1, files.filter(Files::isRegularFile).count());
        }
    }

    @Test
    void acceptsTheSameBytesAgainAndRefusesOthers() {
        DiskTileStore store = new DiskTileStore(directory);
        TilePath path = new TilePath(0, 0, 1);
        store.write(Map.of(path, new byte[32]));
        store.write(Map.of(path, new byte[32]));
        byte[] others = new byte[32];
        others[31] = 1;
        assertThrows(TileConflict.class, () -> store.write(Map.of(path, others)));
        assertArrayEquals(new byte[32], store.read(path).orElseThrow());
    }

    @Test
    void dropsPartialTilesOnceTheFullOneIsThere() {
        DiskTileStore store = new DiskTileStore(directory);
        TileWriter writer = new TileWriter(store);
        CompactRange range = writer.append(CompactRange.empty(), List.of(NaiveTree.entry(0)));
        assertTrue(Files.exists(directory.resolve("tile/0/000.p/1")));
        List<byte[]> rest =
                Stream.iterate(1, i -> i + 1).limit(255).map(NaiveTree::entry).toList();
        writer.append(range, rest);
        assertFalse(Files.exists(directory.resolve("tile/0/000.p")));
        assertTrue(Files.exists(directory.resolve("tile/0/000")));
    }

    @Test
    void saysSoWhenItCannotWrite() throws IOException {
        DiskTileStore store = new DiskTileStore(directory);
        Files.writeString(directory.resolve("tile"), "a file where a folder should be");
        Map<TilePath, byte[]> tile = Map.of(new TilePath(0, 0, 1), new byte[32]);
        assertThrows(UncheckedIOException.class, () -> store.write(tile));
    }
}
