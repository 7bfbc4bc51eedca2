package org.nationalid.transparencylog.merkle;

import java.util.ArrayList;
import java.util.List;

/// All that a tree must remember of its leaves in order to grow: the roots of its complete subtrees, largest first,
/// one for each bit that is set in the size.
public final class CompactRange {
    private static final CompactRange EMPTY = new CompactRange(0, List.of());

    private final long size;
    private final List<Hash> subtrees;

    private CompactRange(long size, List<Hash> subtrees) {
        this.size = size;
        this.subtrees = subtrees;
    }

    public static CompactRange empty() {
        return EMPTY;
    }

    /// Reads what [#encode] wrote.
    ///
    /// @throws IllegalArgumentException when the number of hashes does not belong to that size
    public static CompactRange decode(long size, byte[] encoded) {
        int count = Long.bitCount(size);
        if (size < 0 || encoded.length != count * Hash.SIZE_BYTES) {
            throw new IllegalArgumentException("a range of size " + size + " has " + count + " hashes");
        }
        List<Hash> subtrees = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            subtrees.add(Hash.at(encoded, i));
        }
        return new CompactRange(size, List.copyOf(subtrees));
    }

    /// Takes the range of a tree whose complete subtrees lie in `source`.
    public static CompactRange of(HashSource source, long size) {
        List<Hash> subtrees = new ArrayList<>(Long.bitCount(size));
        long start = 0;
        for (int level = Long.SIZE - 1; level >= 0; level--) {
            long width = 1L << level;
            if ((size & width) != 0) {
                subtrees.add(source.subtree(level, start >>> level));
                start += width;
            }
        }
        return new CompactRange(size, List.copyOf(subtrees));
    }

    public CompactRange append(Hash leaf) {
        List<Hash> grown = new ArrayList<>(subtrees);
        grown.add(leaf);
        // Each trailing one bit of the size is a subtree as large as the one that was just completed.
        for (int merges = Long.numberOfTrailingZeros(~size); merges > 0; merges--) {
            Hash right = grown.removeLast();
            grown.add(Hash.ofNode(grown.removeLast(), right));
        }
        return new CompactRange(size + 1, List.copyOf(grown));
    }

    public Hash root() {
        return subtrees.reversed().stream()
                .reduce((right, left) -> Hash.ofNode(left, right))
                .orElse(Hash.EMPTY_TREE);
    }

    public long size() {
        return size;
    }

    /// The hashes one after another; read back by [#decode] together with the size.
    public byte[] encode() {
        return Hash.concatenate(subtrees);
    }
}
