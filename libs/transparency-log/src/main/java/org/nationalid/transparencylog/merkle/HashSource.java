package org.nationalid.transparencylog.merkle;

/// Where the hashes of complete subtrees are found: tiles on disk, or a tree in memory.
@FunctionalInterface
public interface HashSource {
    /// Root of the complete subtree over the 2^`level` leaves that begin at `index` · 2^`level`.
    Hash subtree(int level, long index);
}
