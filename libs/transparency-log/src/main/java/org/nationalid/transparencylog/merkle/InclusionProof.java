package org.nationalid.transparencylog.merkle;

import java.util.List;

/// Proof that a leaf is in a tree (RFC 6962 §2.1.1).
///
/// @param index zero-based position of the leaf
/// @param treeSize number of leaves of the tree
/// @param hashes from the leaf's sibling up to the root's child
public record InclusionProof(long index, long treeSize, List<Hash> hashes) {
    public InclusionProof {
        hashes = List.copyOf(hashes);
    }

    /// Checks by RFC 9162 §2.1.3.2.
    ///
    /// @param leaf hash of the leaf, see [Hash#ofLeaf]
    public boolean connects(Hash leaf, Hash root) {
        if (index < 0 || index >= treeSize) {
            return false;
        }
        long node = index;
        long last = treeSize - 1;
        Hash computed = leaf;
        for (Hash sibling : hashes) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                computed = Hash.ofNode(sibling, computed);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                computed = Hash.ofNode(computed, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && computed.equals(root);
    }
}
