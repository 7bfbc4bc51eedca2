package org.nationalid.transparencylog.check;

import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.tile.TilePath;

/// The hashes of a tile as they are stored, which may be fewer than there should be.
final class StoredTile {
    private final TilePath path;
    private final byte[] bytes;

    StoredTile(TilePath path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes;
    }

    TilePath path() {
        return path;
    }

    /// How many hashes there are of those that belong to the tree.
    int count() {
        return Math.min(path.width(), bytes.length / Hash.SIZE_BYTES);
    }

    boolean isWhole() {
        return count() == path.width();
    }

    Hash hash(int position) {
        return Hash.at(bytes, position);
    }

    /// Of a full tile.
    Hash root() {
        return root(0, path.width());
    }

    /// Of the complete subtree over `count` hashes, a power of two.
    Hash root(int from, int count) {
        if (count == 1) {
            return hash(from);
        }
        int half = count / 2;
        return Hash.ofNode(root(from, half), root(from + half, half));
    }
}
