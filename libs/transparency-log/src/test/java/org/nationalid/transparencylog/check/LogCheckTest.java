package org.nationalid.transparencylog.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nationalid.transparencylog.merkle.CompactRange;
import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.merkle.NaiveTree;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.tile.MemoryTileStore;
import org.nationalid.transparencylog.tile.TilePath;
import org.nationalid.transparencylog.tile.TileWriter;

class LogCheckTest {
    private static Checkpoint grow(MemoryTileStore store, int size) {
        List<byte[]> entries =
                IntStream.range(0, size).mapToObj(NaiveTree::entry).toList();
        CompactRange range = new TileWriter(store).append(CompactRange.empty(), entries);
        return new Checkpoint("example.org/log", size, range.root());
    }

    private static List<Finding> check(MemoryTileStore store, Checkpoint checkpoint) {
        return LogCheck.run(store, checkpoint, progress -> {});
    }

    private static void flip(MemoryTileStore store, TilePath path, int byteIndex, int bit) {
        byte[] bytes = store.tiles.get(path).clone();
        bytes[byteIndex] ^= (byte) (1 << bit);
        store.tiles.put(path, bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 512, 1_000})
    void findsNothingWrongWithASoundLog(int size) {
        MemoryTileStore store = new MemoryTileStore();
        Checkpoint checkpoint = grow(store, size);
        List<Long> progress = new ArrayList<>();
        assertEquals(List.of(), LogCheck.run(store, checkpoint, progress::add));
        assertEquals(size == 0 ? 0 : size, progress.isEmpty() ? 0 : progress.getLast());
    }

    @Property(tries = 80)
    void namesTheEntryInWhichABitFlipped(
            @ForAll @IntRange(min = 1, max = 900) int size,
            @ForAll @IntRange(max = 899) int chosen,
            @ForAll @IntRange(max = 7) int bit) {
        MemoryTileStore store = new MemoryTileStore();
        Checkpoint checkpoint = grow(store, size);
        int index = chosen % size;
        TilePath bundle = TilePath.inTree(TilePath.ENTRIES, index / 256, size).orElseThrow();
        int before = 0;
        for (int i = index / 256 * 256; i < index; i++) {
            before += 2 + NaiveTree.entry(i).length;
        }
        flip(store, bundle, before + 2, bit);
        Finding finding = assertOne(check(store, checkpoint));
        assertEquals(bundle, finding.path());
        assertEquals(index, finding.index());
    }

    @Property(tries = 80)
    void namesTheHashInWhichABitFlipped(
            @ForAll @IntRange(min = 1, max = 900) int size,
            @ForAll @IntRange(max = 899) int chosen,
            @ForAll @IntRange(max = 255) int bit) {
        MemoryTileStore store = new MemoryTileStore();
        Checkpoint checkpoint = grow(store, size);
        int index = chosen % size;
        TilePath tile = TilePath.inTree(0, index / 256, size).orElseThrow();
        flip(store, tile, index % 256 * 32 + bit / 8, bit % 8);
        Finding finding = assertOne(check(store, checkpoint));
        assertEquals(tile, finding.path());
        assertEquals(index, finding.index());
    }

    @Test
    void namesTheHashOfAnUpperTile() {
        MemoryTileStore store = new MemoryTileStore();
        Checkpoint checkpoint = grow(store, 1_000);
        flip(store, new TilePath(1, 0, 3), 40, 0);
        List<Finding> findings = check(store, checkpoint);
        assertTrue(findings.contains(
                new Finding(new TilePath(1, 0, 3), 256, "the hash is not the one of what lies below it")));
    }

    @Test
    void namesTheFirstEntryAfterADamagedLength() {
        MemoryTileStore store = new MemoryTileStore();
        Checkpoint checkpoint = grow(store, 10);
        flip(store, TilePath.entries(0, 10), 3 * (2 + NaiveTree.entry(0).length), 7);
        Finding first = check(store, checkpoint).getFirst();
        assertEquals(3, first.index());
        assertEquals(TilePath.entries(0, 10), first.path());
    }

    @Test
    void namesMissingFiles() {
        MemoryTileStore store = new MemoryTileStore();
        Checkpoint checkpoint = grow(store, 600);
        Map<TilePath, byte[]> whole = Map.copyOf(store.tiles);
        for (TilePath path : whole.keySet()) {
            store.tiles.remove(path);
            List<Finding> findings = check(store, checkpoint);
            assertTrue(findings.stream().anyMatch(finding -> finding.path().equals(path)), path + ": " + findings);
            store.tiles.putAll(whole);
        }
    }

    @Test
    void seesThatAWholeLogWasExchanged() {
        MemoryTileStore store = new MemoryTileStore();
        grow(store, 300);
        Checkpoint signed = new Checkpoint("example.org/log", 300, Hash.ofLeaf(new byte[0]));
        List<Finding> findings = check(store, signed);
        assertFalse(findings.isEmpty());
        assertTrue(findings.getFirst().problem().contains("not with the signed root"));
    }

    @Test
    void listsNoMoreThanAPersonCanUse() {
        MemoryTileStore store = new MemoryTileStore();
        int size = LogCheck.FINDINGS_MAX + 500;
        Checkpoint checkpoint = grow(store, size);
        for (TilePath path : List.copyOf(store.tiles.keySet())) {
            if (path.level() == TilePath.ENTRIES) {
                store.tiles.remove(path);
            }
        }
        List<Finding> findings = check(store, checkpoint);
        assertEquals(LogCheck.FINDINGS_MAX, findings.size());
        assertEquals(0, findings.getFirst().index());
    }

    /// Four million leaves in sixteen megabytes: what was kept per tile would need thirty times as much.
    @Test
    void needsNoMoreMemoryForALargeLog() throws IOException, InterruptedException {
        Process check = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx16m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        UniformLog.class.getName(),
                        "4194303")
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, check.waitFor(), said);
        assertTrue(said.contains("4194303 leaves, 0 findings"), said);
    }

    private static Finding assertOne(List<Finding> findings) {
        assertEquals(1, findings.size(), findings::toString);
        return findings.getFirst();
    }
}
