package org.nationalid.audit.receipt;

import org.nationalid.audit.leaf.Commitment;
import org.nationalid.audit.leaf.PlacedLeaf;
import org.nationalid.transparencylog.merkle.InclusionProof;
import org.nationalid.transparencylog.note.SignedNote;
import org.nationalid.transparencylog.proof.Receipt;

/// A leaf with the proof that it is in the tree of a published checkpoint.
record ProvenLeaf(PlacedLeaf leaf, InclusionProof proof, SignedNote checkpoint) {
    private static final byte[] NOTHING = {};

    /// Shows only that there is an entry: whoever holds its leaf hash, from a token or the public log, can verify it.
    Receipt publicReceipt() {
        return new Receipt(NOTHING, proof, checkpoint);
    }

    /// With salt and payload, so that its holder can rebuild the leaf.
    Receipt receiptOf(Commitment commitment) {
        return new Receipt(commitment.opening(), proof, checkpoint);
    }
}
