package org.nationalid.transparencylog.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.merkle.HashSource;
import org.nationalid.transparencylog.merkle.Proofs;

/// Reads a tree of one size from its tiles. Keeps the tiles that it read, so use one per proof or per walk; not for
/// use by several threads.
///
/// What it returns is only as good as the store: compare [Proofs#root] with a signed checkpoint, or check the proof.
public final class TileReader implements HashSource {
    private final TileStore store;
    private final long size;
    private final Map<TilePath, byte[]> tiles = new HashMap<>();

    public TileReader(TileStore store, long size) {
        this.store = store;
        this.size = size;
    }

    /// Proofs for the tree of this size.
    public Proofs proofs() {
        return new Proofs(this, size);
    }

    @Override
    public Hash subtree(int level, long index) {
        int inTile = level % Byte.SIZE;
        long first = index << inTile;
        byte[] tile = tile(level / Byte.SIZE, first / TilePath.FULL_WIDTH);
        return Hash.ofSubtree(tile, (int) (first % TilePath.FULL_WIDTH), 1 << inTile);
    }

    /// @throws MissingTile when the bundle is not there or does not hold that entry
    public byte[] entry(long index) {
        long bundle = index / TilePath.FULL_WIDTH;
        return entries(bundle).get((int) (index % TilePath.FULL_WIDTH));
    }

    /// The entries of one bundle that belong to the tree of this size.
    public List<byte[]> entries(long bundle) {
        TilePath path = pathOf(TilePath.ENTRIES, bundle);
        List<byte[]> entries;
        try {
            entries = EntryBundle.decode(load(path));
        } catch (IllegalArgumentException e) {
            throw new MissingTile(path, e.getMessage());
        }
        if (entries.size() < path.width()) {
            throw new MissingTile(path, "holds only " + entries.size() + " entries");
        }
        return entries.subList(0, path.width());
    }

    /// The hashes of one tile that belong to the tree of this size.
    public List<Hash> hashes(int level, long index) {
        byte[] tile = tile(level, index);
        List<Hash> hashes = new ArrayList<>();
        for (int i = 0; i < tile.length / Hash.SIZE_BYTES; i++) {
            hashes.add(Hash.at(tile, i));
        }
        return hashes;
    }

    private byte[] tile(int level, long index) {
        TilePath path = pathOf(level, index);
        byte[] hashes = load(path);
        int expected = path.width() * Hash.SIZE_BYTES;
        if (hashes.length < expected || hashes.length % Hash.SIZE_BYTES != 0) {
            throw new MissingTile(path, "has " + hashes.length + " bytes");
        }
        return hashes.length == expected ? hashes : Arrays.copyOf(hashes, expected);
    }

    private TilePath pathOf(int level, long index) {
        return TilePath.inTree(level, index, size)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a tree of size " + size + " has no tile " + index + " at level " + level));
    }

    /// A partial tile may have been dropped after the full one came; that begins with the same bytes.
    private byte[] load(TilePath path) {
        return tiles.computeIfAbsent(path, wanted -> store.read(wanted)
                .or(() -> store.read(wanted.full()))
                .orElseThrow(() -> new MissingTile(wanted, "is not there")));
    }
}
