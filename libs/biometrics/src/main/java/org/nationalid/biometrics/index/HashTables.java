package org.nationalid.biometrics.index;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Locality-sensitive hashing by bit sampling (Cappelli, Ferrara, Maltoni: Fingerprint indexing based on minutia
/// cylinder-code, IEEE TPAMI 33(5), 2011): each table looks at 16 of the 256 bits, and codes of the same minutia
/// often agree in 15 or all of them in some table. Made once of a full shard and then only read. Memory: 2 bytes a
/// code and table.
final class HashTables {
    static final int TABLES = 32;
    private static final int BITS = 16;
    /// The last of them may differ in one: buckets that lie close to one another, which costs little to look into.
    private static final int LENIENT_BITS = 10;
    private static final int BUCKETS = 1 << BITS;
    private static final double EMPHASIS = 1.5;
    private static final long SEED = 0x6E617469L;
    /// Which bits of the four words of a code each table looks at.
    private static final long[][] MASKS = masks();
    private static final float[] WEIGHTS = weights();

    /// Per table, where each bucket begins; one more at the end.
    private final int[][] starts = new int[TABLES][BUCKETS + 1];
    /// Per table, the slots of all buckets, one after the other.
    private final char[][] slots = new char[TABLES][];

    HashTables(Shard shard) {
        int codes = 0;
        for (int slot = 0; slot < shard.size(); slot++) codes += shard.codesOf(slot);
        char[] hashes = new char[codes];
        for (int table = 0; table < TABLES; table++) {
            int[] start = starts[table];
            int at = 0;
            for (int slot = 0; slot < shard.size(); slot++)
                for (int code = 0; code < shard.codesOf(slot); code++) {
                    int hash = hash(shard.words(), slot * Shard.CODES + code, table);
                    hashes[at++] = (char) hash;
                    start[hash + 1]++;
                }
            for (int bucket = 0; bucket < BUCKETS; bucket++) start[bucket + 1] += start[bucket];
            int[] next = Arrays.copyOf(start, BUCKETS);
            slots[table] = new char[codes];
            at = 0;
            for (int slot = 0; slot < shard.size(); slot++)
                for (int code = 0; code < shard.codesOf(slot); code++) slots[table][next[hashes[at++]]++] = (char) slot;
        }
    }

    /// Adds for every slot the votes of the codes of a finger: for each code the number of tables in which it meets a
    /// code of the slot, to the power of 1.5, because many meetings of one code say more than single ones of many.
    /// Codes meet where the bits that the table looks at are the same, or all but one of the last.
    void vote(Probe probe, float[] votes) {
        Meetings meetings = new Meetings();
        long[][] words = probe.words();
        for (int code = 0; code < probe.count(); code++) {
            for (int table = 0; table < TABLES; table++) {
                int hash = hash(words, code, table);
                meetings.add(table, hash);
                for (int bit = 0; bit < LENIENT_BITS; bit++) meetings.add(table, hash ^ 1 << bit);
            }
            meetings.addTo(votes);
        }
    }

    /// How often one code of a finger meets codes of each slot.
    private final class Meetings {
        private final byte[] counts = new byte[Shard.SLOTS];
        private final char[] touched = new char[Shard.SLOTS];
        private int touches;

        void add(int table, int hash) {
            char[] inTable = slots[table];
            int end = starts[table][hash + 1];
            for (int i = starts[table][hash]; i < end; i++) {
                char slot = inTable[i];
                if (counts[slot] == 0) touched[touches++] = slot;
                if (counts[slot] < TABLES) counts[slot]++;
            }
        }

        /// Begins anew afterwards.
        void addTo(float[] votes) {
            for (int i = 0; i < touches; i++) {
                votes[touched[i]] += WEIGHTS[counts[touched[i]]];
                counts[touched[i]] = 0;
            }
            touches = 0;
        }
    }

    private static int hash(long[][] words, int code, int table) {
        int hash = 0;
        for (int word = 0; word < 4; word++) {
            long mask = MASKS[table][word];
            hash = hash << Long.bitCount(mask) | (int) Long.compress(words[word][code], mask);
        }
        return hash;
    }

    private static long[][] masks() {
        SplittableRandom random = new SplittableRandom(SEED);
        long[][] masks = new long[TABLES][4];
        for (long[] mask : masks)
            for (int chosen = 0; chosen < BITS; ) {
                int bit = random.nextInt(CodeComparison.BITS);
                if ((mask[bit / 64] >>> (bit % 64) & 1) != 0) continue;
                mask[bit / 64] |= 1L << (bit % 64);
                chosen++;
            }
        return masks;
    }

    private static float[] weights() {
        float[] weights = new float[TABLES + 1];
        for (int i = 0; i < weights.length; i++) weights[i] = (float) Math.pow(i, EMPHASIS);
        return weights;
    }
}
