package org.nationalid.transparencylog.tile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.transparencylog.merkle.CompactRange;
import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.merkle.NaiveTree;

class TiledLogTest {
    private static final List<Hash> LEAVES = NaiveTree.leaves(3_000);

    private static List<byte[]> entries(long from, int count) {
        return IntStream.range((int) from, (int) from + count)
                .mapToObj(NaiveTree::entry)
                .toList();
    }

    @Property(tries = 60)
    void growsToTheSameTreeHoweverItIsBatched(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 600) Integer> batches) {
        MemoryTileStore store = new MemoryTileStore();
        TileWriter writer = new TileWriter(store);
        CompactRange range = CompactRange.empty();
        for (int batch : batches) {
            int count = (int) Math.min(batch, LEAVES.size() - range.size());
            range = writer.append(range, entries(range.size(), count));
            assertEquals(NaiveTree.root(LEAVES.subList(0, (int) range.size())), range.root());
            assertEquals(
                    range.root(), new TileReader(store, range.size()).proofs().root());
        }
    }

    @Property(tries = 60)
    void survivesAWriterThatDiesAtAnyTile(
            @ForAll @IntRange(min = 1, max = 900) int before,
            @ForAll @IntRange(min = 1, max = 900) int batch,
            @ForAll @IntRange(max = 12) int tilesBeforeDeath,
            @ForAll @IntRange(max = 50) int moreAfterwards) {
        MemoryTileStore store = new MemoryTileStore();
        TileWriter writer = new TileWriter(store);
        CompactRange range = writer.append(CompactRange.empty(), entries(0, before));
        store.writesLeft = tilesBeforeDeath;
        try {
            writer.append(range, entries(before, batch));
        } catch (MemoryTileStore.Killed killed) {
            store.writesLeft = 0;
        }
        store.writesLeft = Integer.MAX_VALUE;

        CompactRange grown = writer.append(range, entries(before, batch + moreAfterwards));
        TileReader reader = new TileReader(store, grown.size());
        assertEquals(grown.root(), reader.proofs().root());
        assertEquals(NaiveTree.root(LEAVES.subList(0, (int) grown.size())), grown.root());
    }

    @Test
    void servesEveryProofAndEntryOfItself() {
        MemoryTileStore store = new MemoryTileStore();
        CompactRange range = new TileWriter(store).append(CompactRange.empty(), entries(0, 1_500));
        for (int index = 0; index < 1_500; index += 7) {
            TileReader reader = new TileReader(store, 1_500);
            assertArrayEquals(NaiveTree.entry(index), reader.entry(index));
            assertTrue(reader.proofs().inclusion(index).connects(LEAVES.get(index), range.root()));
        }
    }

    @Test
    void provesThatItOnlyGrewEvenWhereOldPartialTilesAreGone() {
        MemoryTileStore store = new MemoryTileStore();
        TileWriter writer = new TileWriter(store);
        CompactRange old = writer.append(CompactRange.empty(), entries(0, 700));
        CompactRange grown = writer.append(old, entries(700, 900));
        assertFalse(store.tiles.containsKey(new TilePath(0, 2, 700 - 512)));
        assertEquals(old.root(), new TileReader(store, 700).proofs().root());
        assertTrue(new TileReader(store, 1_600).proofs().consistency(700).connects(old.root(), grown.root()));
    }

    /// Seventy thousand leaves: the tree has a third level of tiles.
    @Test
    void findsItsWayThroughThreeLevelsOfTiles() {
        MemoryTileStore store = new MemoryTileStore();
        byte[] entry = NaiveTree.entry(0);
        CompactRange range = CompactRange.empty();
        List<byte[]> batch = Collections.nCopies(35_000, entry);
        for (int i = 0; i < 2; i++) {
            range = new TileWriter(store).append(range, batch);
        }
        TileReader reader = new TileReader(store, 70_000);
        assertEquals(range.root(), reader.proofs().root());
        assertTrue(store.tiles.containsKey(new TilePath(2, 0, 1)));
        assertTrue(reader.proofs().inclusion(69_999).connects(Hash.ofLeaf(entry), range.root()));
    }

    @Nested
    class AReader {
        @Test
        void saysWhichTileIsMissingOrCutShort() {
            MemoryTileStore store = new MemoryTileStore();
            new TileWriter(store).append(CompactRange.empty(), entries(0, 300));
            Map<TilePath, byte[]> whole = new HashMap<>(store.tiles);

            store.tiles.remove(new TilePath(0, 1, 44));
            assertTrue(assertThrows(
                            MissingTile.class,
                            () -> new TileReader(store, 300).proofs().inclusion(0))
                    .getMessage()
                    .contains("tile/0/001.p/44"));

            store.tiles.putAll(whole);
            store.tiles.put(new TilePath(0, 0, 256), new byte[8_191]);
            assertThrows(
                    MissingTile.class, () -> new TileReader(store, 300).proofs().inclusion(0));

            store.tiles.put(TilePath.entries(1, 44), EntryBundle.encode(List.of(new byte[1])));
            assertThrows(MissingTile.class, () -> new TileReader(store, 300).entry(256));
            assertThrows(IllegalArgumentException.class, () -> new TileReader(store, 300).entry(600));
        }
    }

    @Nested
    class AWriter {
        @Test
        void refusesToForkTheLog() {
            MemoryTileStore store = new MemoryTileStore();
            TileWriter writer = new TileWriter(store);
            CompactRange range = writer.append(CompactRange.empty(), entries(0, 10));
            List<byte[]> others = new ArrayList<>(entries(100, 5));
            writer.append(range, entries(10, 5));
            assertThrows(TileConflict.class, () -> writer.append(range, others));
        }

        @Test
        void writesNothingForNothing() {
            MemoryTileStore store = new MemoryTileStore();
            assertEquals(
                    0,
                    new TileWriter(store)
                            .append(CompactRange.empty(), List.of())
                            .size());
            assertTrue(store.tiles.isEmpty());
        }
    }

    @Nested
    class ABundle {
        @Test
        void isReadBackAsItWasWritten() {
            List<byte[]> written = List.of(new byte[0], new byte[] {1, 2, 3}, new byte[EntryBundle.ENTRY_BYTES_MAX]);
            List<byte[]> read = EntryBundle.decode(EntryBundle.encode(written));
            assertEquals(3, read.size());
            for (int i = 0; i < 3; i++) {
                assertArrayEquals(written.get(i), read.get(i));
            }
        }

        @Test
        void refusesWhatItCannotHold() {
            List<byte[]> tooLong = List.of(new byte[EntryBundle.ENTRY_BYTES_MAX + 1]);
            assertThrows(IllegalArgumentException.class, () -> EntryBundle.encode(tooLong));
            assertThrows(IllegalArgumentException.class, () -> EntryBundle.decode(new byte[] {0}));
            assertThrows(IllegalArgumentException.class, () -> EntryBundle.decode(new byte[] {0, 2, 1}));
        }
    }
}
