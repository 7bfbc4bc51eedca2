package org.nationalid.transparencylog.merkle;

import java.util.ArrayList;
import java.util.List;

/// Makes proofs (RFC 6962 §2.1.1, §2.1.2) from the complete subtrees of a tree. Checking them is the business of
/// [InclusionProof] and [ConsistencyProof], which share no code with this class.
public final class Proofs {
    private final HashSource source;
    private final long size;

    /// @param size number of leaves; `source` must hold every complete subtree below it
    public Proofs(HashSource source, long size) {
        this.source = source;
        this.size = size;
    }

    public Hash root() {
        return size == 0 ? Hash.EMPTY_TREE : root(0, size);
    }

    /// Shows that the leaf at `index` is in the tree.
    public InclusionProof inclusion(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of size " + size);
        }
        List<Hash> path = new ArrayList<>();
        collectPath(index, 0, size, path);
        return new InclusionProof(index, size, path);
    }

    /// Shows that the tree of `oldSize` leaves is a prefix of this one.
    public ConsistencyProof consistency(long oldSize) {
        if (oldSize < 0 || oldSize > size) {
            throw new IllegalArgumentException("a tree of size " + oldSize + " does not come before " + size);
        }
        List<Hash> hashes = new ArrayList<>();
        if (oldSize > 0) {
            collectSubproof(oldSize, 0, size, true, hashes);
        }
        return new ConsistencyProof(oldSize, size, hashes);
    }

    private void collectPath(long leaf, long start, long end, List<Hash> path) {
        if (end - start == 1) {
            return;
        }
        long split = start + largestPowerBelow(end - start);
        if (leaf < split) {
            collectPath(leaf, start, split, path);
            path.add(root(split, end));
            return;
        }
        collectPath(leaf, split, end, path);
        path.add(root(start, split));
    }

    private void collectSubproof(long oldEnd, long start, long end, boolean isOldTree, List<Hash> hashes) {
        if (oldEnd == end) {
            if (!isOldTree) {
                hashes.add(root(start, end));
            }
            return;
        }
        long split = start + largestPowerBelow(end - start);
        if (oldEnd <= split) {
            collectSubproof(oldEnd, start, split, isOldTree, hashes);
            hashes.add(root(split, end));
            return;
        }
        collectSubproof(oldEnd, split, end, false, hashes);
        hashes.add(root(start, split));
    }

    private Hash root(long start, long end) {
        long width = end - start;
        if (Long.bitCount(width) == 1) {
            int level = Long.numberOfTrailingZeros(width);
            return source.subtree(level, start >>> level);
        }
        long split = start + largestPowerBelow(width);
        return Hash.ofNode(root(start, split), root(split, end));
    }

    private static long largestPowerBelow(long width) {
        return Long.highestOneBit(width - 1);
    }
}
