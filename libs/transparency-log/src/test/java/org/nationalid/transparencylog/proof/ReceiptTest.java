package org.nationalid.transparencylog.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.merkle.NaiveTree;
import org.nationalid.transparencylog.merkle.Proofs;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.note.NoteSigner;
import org.nationalid.transparencylog.note.SignedNote;

class ReceiptTest {
    private static final NoteSigner LOG = NoteSigner.ofLog("example.org/log", new byte[32]);
    private static final List<Hash> LEAVES = NaiveTree.leaves(50);

    private static Receipt receipt(byte[] extra, int index) {
        Proofs proofs = new Proofs(NaiveTree.source(LEAVES), 50);
        return new Receipt(extra, proofs.inclusion(index), checkpoint(50, proofs.root()));
    }

    private static SignedNote checkpoint(long size, Hash root) {
        String text = new Checkpoint("example.org/log", size, root).text();
        return new SignedNote(text, List.of(LOG.sign(text, Instant.EPOCH)));
    }

    @Test
    void isReadBackFromItsFile() {
        Receipt receipt = receipt(new byte[] {1, 2, 3}, 17);
        Receipt read = Receipt.parse(receipt.toString());
        assertEquals(receipt, read);
        assertArrayEquals(new byte[] {1, 2, 3}, read.extra());
        assertTrue(read.holds(LEAVES.get(17)));
        assertFalse(read.holds(LEAVES.get(18)));
    }

    @Test
    void hasTheLinesOfTheSpecification() {
        List<String> lines =
                receipt(new byte[] {1, 2, 3}, 17).toString().lines().toList();
        assertEquals("c2sp.org/tlog-proof@v1", lines.get(0));
        assertEquals("extra AQID", lines.get(1));
        assertEquals("index 17", lines.get(2));
        assertEquals("", lines.get(9));
        assertEquals("example.org/log", lines.get(10));
        assertFalse(receipt(new byte[0], 17).toString().contains("extra"));
    }

    @Test
    void needsNoHashesInATreeOfOneLeaf() {
        Proofs proofs = new Proofs(NaiveTree.source(LEAVES), 1);
        Receipt receipt = new Receipt(new byte[0], proofs.inclusion(0), checkpoint(1, proofs.root()));
        assertTrue(Receipt.parse(receipt.toString()).holds(LEAVES.get(0)));
    }

    @Test
    void doesNotMixSizes() {
        Proofs proofs = new Proofs(NaiveTree.source(LEAVES), 49);
        SignedNote other = checkpoint(50, proofs.root());
        assertThrows(IllegalArgumentException.class, () -> new Receipt(new byte[0], proofs.inclusion(0), other));
    }

    @Test
    void isReadOnlyInItsOneSpelling() {
        String text = receipt(new byte[] {1, 2, 3, 4}, 17).toString();
        for (String other : List.of(
                text.replace("index 17\n", "index 17\r\n"),
                text.replace("extra AQIDBA==", "extra AQIDBB=="),
                text.replace("extra AQIDBA==\n", "extra \n"))) {
            assertNotEquals(text, other);
            assertThrows(IllegalArgumentException.class, () -> Receipt.parse(other), other);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"c2sp.org/tlog-proof@v1", "index 17", "index 017", "extra AQID"})
    void isRefusedWithoutOneOfItsLines(String line) {
        String text = receipt(new byte[] {1, 2, 3}, 17).toString();
        String broken = line.equals("index 017") ? text.replace("index 17", line) : text.replace(line, "x");
        assertThrows(IllegalArgumentException.class, () -> Receipt.parse(broken));
        assertThrows(IllegalArgumentException.class, () -> Receipt.parse(""));
    }
}
