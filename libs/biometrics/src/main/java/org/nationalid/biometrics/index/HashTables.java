package org.nationalid.biometrics.index;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Locality-sensitive hashing by bit sampling (Cappelli, Ferrara, Maltoni: Fingerprint indexing based on minutia
/// cylinder-code, IEEE TPAMI 33(5), 2011): each table looks at 16 of the 256 bits, and codes of the same minutia often
/// agree in all 16 of some table. Memory: 4 bytes a code and table, 4 KB a finger of 32 codes.
final class HashTables {
    static final int TABLES = 32;
    private static final int BITS = 16;
    private static final double EMPHASIS = 1.5;
    private static final long SEED = 0x6E617469L;

    private final int[][] sampled = new int[TABLES][BITS];
    private final int[][][] buckets = new int[TABLES][1 << BITS][];
    private final int[][] sizes = new int[TABLES][1 << BITS];

    HashTables() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int[] bits : sampled) for (int i = 0; i < BITS; i++) bits[i] = random.nextInt(256);
    }

    void add(int slot, long[] codes) {
        int count = codes.length / 4;
        for (int code = 0; code < count; code++)
            for (int table = 0; table < TABLES; table++) {
                int hash = hash(codes, count, code, table);
                int[] bucket = buckets[table][hash];
                int size = sizes[table][hash]++;
                if (bucket == null) bucket = new int[4];
                else if (size == bucket.length) bucket = Arrays.copyOf(bucket, size + size / 2 + 1);
                bucket[size] = slot;
                buckets[table][hash] = bucket;
            }
    }

    /// Adds for every slot the votes of the codes of a finger: for each code the number of tables in which it meets a
    /// code of the slot, to the power of 1.5, because many meetings of one code say more than single ones of many.
    void vote(long[] codes, float[] votes) {
        int count = codes.length / 4;
        int[] meetings = new int[votes.length];
        int[] touched = new int[1024];
        for (int code = 0; code < count; code++) {
            int touches = 0;
            for (int table = 0; table < TABLES; table++) {
                int hash = hash(codes, count, code, table);
                int[] bucket = buckets[table][hash];
                for (int i = 0; i < sizes[table][hash]; i++) {
                    int slot = bucket[i];
                    if (meetings[slot]++ > 0) continue;
                    if (touches == touched.length) touched = Arrays.copyOf(touched, 2 * touches);
                    touched[touches++] = slot;
                }
            }
            for (int i = 0; i < touches; i++) {
                votes[touched[i]] += (float) Math.pow(meetings[touched[i]], EMPHASIS);
                meetings[touched[i]] = 0;
            }
        }
    }

    private int hash(long[] codes, int count, int code, int table) {
        int hash = 0;
        for (int bit : sampled[table]) {
            // Upper halves of all codes come first, two words each, then the lower halves.
            long word = codes[(bit < 128 ? 0 : 2 * count) + 2 * code + bit % 128 / 64];
            hash = hash << 1 | (int) (word >>> (bit % 64) & 1);
        }
        return hash;
    }
}
