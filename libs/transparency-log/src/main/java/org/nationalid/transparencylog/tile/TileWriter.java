package org.nationalid.transparencylog.tile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nationalid.transparencylog.merkle.CompactRange;
import org.nationalid.transparencylog.merkle.Hash;

/// Grows a tree in a store. Writing the same entries again writes the same bytes, so a writer that was killed half-way
/// is simply run again. One writer at a time; two that disagree end in a [TileConflict], never in a fork.
public final class TileWriter {
    private final TileStore store;

    public TileWriter(TileStore store) {
        this.store = store;
    }

    /// Appends entries and returns the grown range once every tile is durable.
    ///
    /// @param range of the tree as it is in the store
    public CompactRange append(CompactRange range, List<byte[]> entries) {
        if (entries.isEmpty()) {
            return range;
        }
        Map<TilePath, byte[]> tiles = new LinkedHashMap<>();
        addBundles(range.size(), entries, tiles);
        List<Hash> leaves = entries.stream().map(Hash::ofLeaf).toList();
        addTiles(range.size(), leaves, tiles);
        store.write(tiles);
        tiles.keySet().stream().filter(TilePath::isFull).forEach(store::dropPartialsOf);

        CompactRange grown = range;
        for (Hash leaf : leaves) {
            grown = grown.append(leaf);
        }
        return grown;
    }

    private void addBundles(long size, List<byte[]> added, Map<TilePath, byte[]> tiles) {
        long bundle = size / TilePath.FULL_WIDTH;
        List<byte[]> pending = new ArrayList<>();
        if (size % TilePath.FULL_WIDTH != 0) {
            pending.addAll(new TileReader(store, size).entries(bundle));
        }
        pending.addAll(added);
        for (List<byte[]> chunk : chunks(pending)) {
            tiles.put(TilePath.entries(bundle++, chunk.size()), EntryBundle.encode(chunk));
        }
    }

    private void addTiles(long size, List<Hash> leaves, Map<TilePath, byte[]> tiles) {
        List<Hash> added = leaves;
        long width = size;
        for (int level = 0; !added.isEmpty(); level++) {
            long index = width / TilePath.FULL_WIDTH;
            List<Hash> pending = new ArrayList<>();
            if (width % TilePath.FULL_WIDTH != 0) {
                pending.addAll(new TileReader(store, size).hashes(level, index));
            }
            pending.addAll(added);
            List<Hash> completed = new ArrayList<>();
            for (List<Hash> chunk : chunks(pending)) {
                tiles.put(new TilePath(level, index++, chunk.size()), Hash.concatenate(chunk));
                if (chunk.size() == TilePath.FULL_WIDTH) {
                    completed.add(rootOf(chunk));
                }
            }
            added = completed;
            width /= TilePath.FULL_WIDTH;
        }
    }

    private static Hash rootOf(List<Hash> fullTile) {
        CompactRange range = CompactRange.empty();
        for (Hash hash : fullTile) {
            range = range.append(hash);
        }
        return range.root();
    }

    private static <T> List<List<T>> chunks(List<T> all) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += TilePath.FULL_WIDTH) {
            chunks.add(all.subList(from, Math.min(from + TilePath.FULL_WIDTH, all.size())));
        }
        return chunks;
    }
}
