package org.nationalid.auditexport.proof;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.nationalid.auditexport.entry.ExportEntry;
import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.merkle.InclusionProof;

/// One row with what proves it.
public final class ProvenRow {
    private final ObjectNode event;
    private final byte[] salt;
    private final String leaf;
    private final InclusionProof proof;

    private ProvenRow(ObjectNode event, byte[] salt, String leaf, InclusionProof proof) {
        this.event = event.deepCopy();
        this.salt = salt;
        this.leaf = leaf;
        this.proof = proof;
    }

    /// @param salt 32 bytes
    public static ProvenRow of(ObjectNode event, byte[] salt, InclusionProof proof) {
        return new ProvenRow(event, salt.clone(), Leaf.of(salt, event), proof);
    }

    /// A row whose key was destroyed: the leaf stands, what it committed to can no longer be shown.
    ///
    /// @throws IllegalArgumentException when the leaf is of another event
    public static ProvenRow erased(ObjectNode event, String leaf, InclusionProof proof) {
        if (!Leaf.names(leaf, event)) {
            throw new IllegalArgumentException("the leaf is of another event");
        }
        return new ProvenRow(event, null, leaf, proof);
    }

    /// Whether the log of that root holds the row.
    public boolean isIn(Hash root) {
        return proof.connects(leafHash(), root);
    }

    public ExportEntry entry() {
        return new ExportEntry(proof.index(), leafHash().toString(), event, isErased());
    }

    boolean isErased() {
        return salt == null;
    }

    Hash leafHash() {
        return Hash.ofLeaf(leaf.getBytes(StandardCharsets.UTF_8));
    }

    ObjectNode event() {
        return event;
    }

    byte[] salt() {
        return salt.clone();
    }

    String leaf() {
        return leaf;
    }

    InclusionProof proof() {
        return proof;
    }
}
