package org.nationalid.audit.receipt;

import org.nationalid.audit.entry.StoredEntry;
import org.nationalid.audit.leaf.Commitment;
import org.nationalid.transparencylog.merkle.InclusionProof;
import org.nationalid.transparencylog.note.SignedNote;
import org.nationalid.transparencylog.proof.Receipt;

/// An entry with the proof that it is in the tree of a published checkpoint.
record ProvenEntry(StoredEntry entry, InclusionProof proof, SignedNote checkpoint) {
    private static final byte[] NOTHING = {};

    /// With salt and payload, so that its holder can rebuild the leaf; after erasure the proof stands alone.
    Receipt receipt() {
        byte[] extra = entry.commitment().map(Commitment::opening).orElse(NOTHING);
        return new Receipt(extra, proof, checkpoint);
    }

    /// Shows only that there is an entry: whoever holds its leaf hash, from a token or the public log, can verify it.
    Receipt publicReceipt() {
        return new Receipt(NOTHING, proof, checkpoint);
    }
}
