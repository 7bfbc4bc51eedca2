package org.nationalid.audit.receipt;

import java.util.Base64;
import java.util.List;
import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.note.Checkpoint;

/// An inclusion proof in parts; bytes are standard base64.
///
/// @param leaf the entry of the public tree
/// @param hashes from the leaf's sibling up to the root's child
/// @param checkpoint the signed note whose root the proof leads to
public record InclusionResponse(
        long index, long treeSize, String leaf, String leafHash, List<String> hashes, String root, String checkpoint) {
    static InclusionResponse of(ProvenLeaf proven) {
        return new InclusionResponse(
                proven.proof().index(),
                proven.proof().treeSize(),
                Base64.getEncoder().encodeToString(proven.leaf().entry()),
                proven.leaf().hash().toString(),
                proven.proof().hashes().stream().map(Hash::toString).toList(),
                Checkpoint.of(proven.checkpoint()).root().toString(),
                proven.checkpoint().toString());
    }
}
