package org.nationalid.transparencylog.merkle;

import java.util.List;

/// Proof that a log only grew between two sizes (RFC 6962 §2.1.2).
public record ConsistencyProof(long oldSize, long newSize, List<Hash> hashes) {
    public ConsistencyProof {
        hashes = List.copyOf(hashes);
    }

    /// Checks by RFC 9162 §2.1.4.2. An empty old tree is a prefix of every tree and takes no hashes.
    public boolean connects(Hash oldRoot, Hash newRoot) {
        if (oldSize < 0 || oldSize > newSize) {
            return false;
        }
        if (oldSize == newSize) {
            return hashes.isEmpty() && oldRoot.equals(newRoot);
        }
        if (oldSize == 0) {
            return hashes.isEmpty() && oldRoot.equals(Hash.EMPTY_TREE);
        }
        return !hashes.isEmpty() && climbs(oldRoot, newRoot);
    }

    private boolean climbs(Hash oldRoot, Hash newRoot) {
        int skipped = Long.numberOfTrailingZeros(oldSize);
        long node = (oldSize - 1) >>> skipped;
        long last = (newSize - 1) >>> skipped;
        // An old tree that is one complete subtree is not repeated in the proof.
        boolean oldIsComplete = node == 0;
        Hash first = oldIsComplete ? oldRoot : hashes.getFirst();
        Hash old = first;
        Hash grown = first;
        for (Hash sibling : oldIsComplete ? hashes : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                old = Hash.ofNode(sibling, old);
                grown = Hash.ofNode(sibling, grown);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                grown = Hash.ofNode(grown, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && old.equals(oldRoot) && grown.equals(newRoot);
    }
}
