package org.nationalid.transparencylog.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.merkle.InclusionProof;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.note.SignedNote;

/// A `.tlog-proof`: extra data, inclusion proof and checkpoint in one text.
public final class Receipt {
    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int HASHES_MAX = 63;

    private final byte[] extra;
    private final InclusionProof proof;
    private final SignedNote checkpoint;

    /// @param extra what a verifier needs to rebuild the entry; empty for none. It is not authenticated by itself.
    /// @param proof in the tree of the checkpoint's size
    public Receipt(byte[] extra, InclusionProof proof, SignedNote checkpoint) {
        if (proof.treeSize() != Checkpoint.of(checkpoint).size()) {
            throw new IllegalArgumentException("the proof is for another size than the checkpoint");
        }
        this.extra = extra.clone();
        this.proof = proof;
        this.checkpoint = checkpoint;
    }

    /// @throws IllegalArgumentException when it is no receipt
    public static Receipt parse(String text) {
        int blank = text.indexOf("\n\n");
        if (blank < 0) {
            throw new IllegalArgumentException("not a tlog-proof");
        }
        List<String> lines = new ArrayList<>(text.substring(0, blank).lines().toList());
        if (lines.isEmpty() || !lines.removeFirst().equals(HEADER)) {
            throw new IllegalArgumentException("not a tlog-proof of version 1");
        }
        byte[] extra = new byte[0];
        if (!lines.isEmpty() && lines.getFirst().startsWith(EXTRA)) {
            extra = Base64.getDecoder().decode(lines.removeFirst().substring(EXTRA.length()));
        }
        if (lines.isEmpty() || !lines.getFirst().matches(INDEX + "(0|[1-9][0-9]{0,17})")) {
            throw new IllegalArgumentException("a tlog-proof has an index");
        }
        long index = Long.parseLong(lines.removeFirst().substring(INDEX.length()));
        if (lines.size() > HASHES_MAX) {
            throw new IllegalArgumentException("a proof has at most 63 hashes");
        }
        SignedNote checkpoint = SignedNote.parse(text.substring(blank + 2));
        List<Hash> hashes = lines.stream().map(Hash::parse).toList();
        Receipt receipt = new Receipt(
                extra, new InclusionProof(index, Checkpoint.of(checkpoint).size(), hashes), checkpoint);
        if (!receipt.toString().equals(text)) {
            throw new IllegalArgumentException("not written as a tlog-proof is");
        }
        return receipt;
    }

    /// True when the leaf is in the checkpoint's tree. Whether the checkpoint may be believed is for a
    /// [org.nationalid.transparencylog.policy.TrustPolicy] to say.
    public boolean holds(Hash leaf) {
        return proof.connects(leaf, Checkpoint.of(checkpoint).root());
    }

    public byte[] extra() {
        return extra.clone();
    }

    public InclusionProof proof() {
        return proof;
    }

    public SignedNote checkpoint() {
        return checkpoint;
    }

    /// The text of the file.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        if (extra.length > 0) {
            text.append(EXTRA).append(Base64.getEncoder().encodeToString(extra)).append('\n');
        }
        text.append(INDEX).append(proof.index()).append('\n');
        proof.hashes().forEach(hash -> text.append(hash).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Receipt receipt && toString().equals(receipt.toString());
    }

    @Override
    public int hashCode() {
        return 31 * proof.hashCode() + Arrays.hashCode(extra);
    }
}
