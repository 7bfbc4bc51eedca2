package org.nationalid.transparencylog.merkle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sigstore.merkle.InclusionProofVerificationException;
import dev.sigstore.merkle.InclusionProofVerifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
    private static final int SIZES = 300;
    private static final List<Hash> LEAVES = NaiveTree.leaves(SIZES);

    @Nested
    class ATree {
        /// Inputs and roots published with the Certificate Transparency reference implementations.
        @Test
        void hasTheRootsThatOtherImplementationsPublished() {
            List<String> inputs = List.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
            List<String> roots = List.of(
                    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
            CompactRange range = CompactRange.empty();
            for (int i = 0; i < inputs.size(); i++) {
                range = range.append(Hash.ofLeaf(HexFormat.of().parseHex(inputs.get(i))));
                assertEquals(roots.get(i), HexFormat.of().formatHex(range.root().bytes()));
            }
        }

        @Test
        void hasTheRootsOfTheDefinitionOverThePartsOfATile() {
            List<Hash> leaves = LEAVES.subList(0, 256);
            byte[] tile = Hash.concatenate(leaves);
            for (int count = 1; count <= 256; count *= 2) {
                for (int first = 0; first < 256; first += count) {
                    assertEquals(
                            NaiveTree.root(leaves.subList(first, first + count)), Hash.ofSubtree(tile, first, count));
                }
            }
            assertThrows(IllegalArgumentException.class, () -> Hash.ofSubtree(tile, 0, 3));
            assertThrows(IllegalArgumentException.class, () -> Hash.ofSubtree(tile, 0, 0));
            assertThrows(IndexOutOfBoundsException.class, () -> Hash.ofSubtree(tile, 255, 2));
        }

        @Test
        void hasTheRootOfTheDefinitionAtEverySize() {
            CompactRange range = CompactRange.empty();
            assertEquals(Hash.EMPTY_TREE, range.root());
            for (int size = 1; size <= SIZES; size++) {
                range = range.append(LEAVES.get(size - 1));
                List<Hash> leaves = LEAVES.subList(0, size);
                assertEquals(NaiveTree.root(leaves), range.root(), "size " + size);
                assertEquals(range.root(), new Proofs(NaiveTree.source(leaves), size).root());
                assertEquals(
                        range.root(),
                        CompactRange.of(NaiveTree.source(leaves), size).root());
                assertEquals(
                        range.root(), CompactRange.decode(size, range.encode()).root());
            }
        }

        @Test
        void refusesARangeThatDoesNotBelongToItsSize() {
            byte[] twoHashes = CompactRange.decode(3, new byte[64]).encode();
            assertThrows(IllegalArgumentException.class, () -> CompactRange.decode(4, twoHashes));
            assertThrows(IllegalArgumentException.class, () -> CompactRange.decode(-1, twoHashes));
        }
    }

    @Nested
    class AnInclusionProof {
        @Test
        void isTheOneOfTheDefinition() {
            for (int size = 1; size <= 70; size++) {
                List<Hash> leaves = LEAVES.subList(0, size);
                Proofs proofs = new Proofs(NaiveTree.source(leaves), size);
                for (int index = 0; index < size; index++) {
                    assertEquals(
                            NaiveTree.path(index, leaves),
                            proofs.inclusion(index).hashes());
                }
            }
        }

        @Test
        void isAcceptedByAForeignVerifierForEveryLeafOfEverySize() throws InclusionProofVerificationException {
            for (int size = 1; size <= SIZES; size++) {
                Proofs proofs = new Proofs(new RememberingSource(LEAVES), size);
                byte[] root = proofs.root().bytes();
                for (int index = 0; index < size; index++) {
                    InclusionProof proof = proofs.inclusion(index);
                    assertTrue(proof.connects(LEAVES.get(index), proofs.root()));
                    InclusionProofVerifier.verify(LEAVES.get(index).bytes(), index, size, bytes(proof), root);
                }
            }
        }

        @Test
        void doesNotHoldForAnotherLeafIndexSizeOrRoot() {
            Proofs proofs = new Proofs(NaiveTree.source(LEAVES), SIZES);
            InclusionProof proof = proofs.inclusion(77);
            Hash leaf = LEAVES.get(77);
            assertFalse(proof.connects(LEAVES.get(78), proofs.root()));
            assertFalse(proof.connects(leaf, LEAVES.get(0)));
            assertFalse(new InclusionProof(76, SIZES, proof.hashes()).connects(leaf, proofs.root()));
            assertFalse(new InclusionProof(77, 200, proof.hashes()).connects(leaf, proofs.root()));
            assertFalse(new InclusionProof(SIZES, SIZES, proof.hashes()).connects(leaf, proofs.root()));
            assertFalse(new InclusionProof(-1, SIZES, proof.hashes()).connects(leaf, proofs.root()));
        }

        @Test
        void doesNotHoldWithAHashTooFewOrTooMany() {
            Proofs proofs = new Proofs(NaiveTree.source(LEAVES), SIZES);
            List<Hash> hashes = proofs.inclusion(9).hashes();
            List<Hash> longer = new ArrayList<>(hashes);
            longer.add(LEAVES.get(1));
            List<Hash> shorter = hashes.subList(0, hashes.size() - 1);
            assertFalse(new InclusionProof(9, SIZES, longer).connects(LEAVES.get(9), proofs.root()));
            assertFalse(new InclusionProof(9, SIZES, shorter).connects(LEAVES.get(9), proofs.root()));
        }

        @Test
        void isRefusedForALeafOutsideTheTree() {
            Proofs proofs = new Proofs(NaiveTree.source(LEAVES), 5);
            assertThrows(IllegalArgumentException.class, () -> proofs.inclusion(5));
            assertThrows(IllegalArgumentException.class, () -> proofs.inclusion(-1));
        }

        private List<byte[]> bytes(InclusionProof proof) {
            return proof.hashes().stream().map(Hash::bytes).toList();
        }
    }

    @Nested
    class AConsistencyProof {
        @Test
        void isTheOneOfTheDefinitionAndHoldsForEveryPairOfSizes() {
            for (int size = 1; size <= 130; size++) {
                List<Hash> leaves = LEAVES.subList(0, size);
                Proofs proofs = new Proofs(new RememberingSource(leaves), size);
                for (int old = 1; old <= size; old++) {
                    ConsistencyProof proof = proofs.consistency(old);
                    assertEquals(NaiveTree.subproof(old, leaves, true), proof.hashes());
                    Hash oldRoot = NaiveTree.root(leaves.subList(0, old));
                    assertTrue(proof.connects(oldRoot, proofs.root()), old + " to " + size);
                    assertFalse(proof.connects(LEAVES.get(299), proofs.root()));
                    assertFalse(proof.connects(oldRoot, LEAVES.get(299)));
                }
            }
        }

        @Test
        void fromTheEmptyTreeHasNoHashes() {
            Proofs proofs = new Proofs(NaiveTree.source(LEAVES), 10);
            assertEquals(List.of(), proofs.consistency(0).hashes());
            assertTrue(proofs.consistency(0).connects(Hash.EMPTY_TREE, proofs.root()));
            assertFalse(proofs.consistency(0).connects(LEAVES.get(0), proofs.root()));
        }

        @Test
        void isRefusedForATreeThatShrank() {
            Proofs proofs = new Proofs(NaiveTree.source(LEAVES), 10);
            assertThrows(IllegalArgumentException.class, () -> proofs.consistency(11));
            assertFalse(new ConsistencyProof(11, 10, List.of()).connects(proofs.root(), proofs.root()));
        }
    }

    /// Remembers subtrees: the naive reference alone would hash everything again for each of 45,000 proofs.
    private static final class RememberingSource implements HashSource {
        private final Map<List<Long>, Hash> known = new HashMap<>();
        private final List<Hash> leaves;

        RememberingSource(List<Hash> leaves) {
            this.leaves = leaves;
        }

        @Override
        public Hash subtree(int level, long index) {
            List<Long> place = List.of((long) level, index);
            Hash hash = known.get(place);
            if (hash == null) {
                hash = level == 0
                        ? leaves.get((int) index)
                        : Hash.ofNode(subtree(level - 1, index * 2), subtree(level - 1, index * 2 + 1));
                known.put(place, hash);
            }
            return hash;
        }
    }
}
