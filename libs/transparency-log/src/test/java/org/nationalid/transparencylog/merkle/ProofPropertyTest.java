package org.nationalid.transparencylog.merkle;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ProofPropertyTest {
    private static final List<Hash> LEAVES = NaiveTree.leaves(2_000);

    @Property(tries = 100)
    void anInclusionProofBreaksWithAnyFlippedBit(
            @ForAll @IntRange(min = 2, max = 2_000) int size,
            @ForAll @IntRange(max = 1_999) int chosen,
            @ForAll @IntRange(max = 255) int bit,
            @ForAll @IntRange(max = 20) int position) {
        int index = chosen % size;
        Proofs proofs = new Proofs(NaiveTree.source(LEAVES), size);
        InclusionProof proof = proofs.inclusion(index);
        assertTrue(proof.connects(LEAVES.get(index), proofs.root()));

        List<Hash> hashes = flip(proof.hashes(), position % proof.hashes().size(), bit);
        assertFalse(new InclusionProof(index, size, hashes).connects(LEAVES.get(index), proofs.root()));
    }

    @Property(tries = 100)
    void aConsistencyProofBreaksWithAnyFlippedBit(
            @ForAll @IntRange(min = 2, max = 2_000) int size,
            @ForAll @IntRange(min = 0, max = 1_998) int chosen,
            @ForAll @IntRange(max = 255) int bit,
            @ForAll @IntRange(max = 20) int position) {
        int old = 1 + chosen % (size - 1);
        Proofs proofs = new Proofs(NaiveTree.source(LEAVES), size);
        Hash oldRoot = NaiveTree.root(LEAVES.subList(0, old));
        ConsistencyProof proof = proofs.consistency(old);
        assertTrue(proof.connects(oldRoot, proofs.root()));

        List<Hash> hashes = flip(proof.hashes(), position % proof.hashes().size(), bit);
        assertFalse(new ConsistencyProof(old, size, hashes).connects(oldRoot, proofs.root()));
    }

    private static List<Hash> flip(List<Hash> hashes, int position, int bit) {
        List<Hash> flipped = new ArrayList<>(hashes);
        byte[] bytes = flipped.get(position).bytes();
        bytes[bit / 8] ^= (byte) (1 << (bit % 8));
        flipped.set(position, Hash.of(bytes));
        return flipped;
    }
}
