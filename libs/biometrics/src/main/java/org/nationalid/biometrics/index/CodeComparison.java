package org.nationalid.biometrics.index;

import java.util.Arrays;

/// Similarity of two fingers in the index: Hamming distances of their codes, and the best pairs one to one (local
/// greedy similarity). A finger is up to 32 codes of four words; in a shard each of the four words of all codes
/// lies in a flat block of its own.
final class CodeComparison {
    static final int BITS = 256;
    private static final int HALF = BITS / 2;
    /// Distances that two halves can have.
    static final int DISTANCES = HALF + 1;
    private static final int TAKEN = Integer.MAX_VALUE;
    private static final int[] PAIRS = pairs();

    private CodeComparison() {}

    /// How many pairs count by the smaller number of codes: 4 to 8, more where both sides show more.
    static int pairsOf(int codes) {
        return Math.min(codes, PAIRS[codes]);
    }

    /// Distances of the upper halves: for each stored code that of the nearest code of the probe. A plain loop
    /// over flat arrays, which the compiler turns into wide instructions (eight codes at a time where the
    /// processor can).
    ///
    /// @param low the first word of each stored code
    /// @param high the second word
    /// @param from the first stored code
    /// @param nearest one distance for each stored code from there on
    static void nearest(long[] low, long[] high, int from, Probe probe, int[] nearest) {
        Arrays.fill(nearest, HALF);
        long[] upper = probe.upper();
        for (int code = 0; code < upper.length; code += 2) {
            long probeLow = upper[code];
            long probeHigh = upper[code + 1];
            for (int i = 0; i < nearest.length; i++) {
                int distance = Long.bitCount(low[from + i] ^ probeLow) + Long.bitCount(high[from + i] ^ probeHigh);
                nearest[i] = Math.min(nearest[i], distance);
            }
        }
    }

    /// Coarse similarity: the mean over the best of the nearest distances, without the condition that no code is used
    /// twice. 1 for equal codes, about 0.3 for strangers, who also have some codes that are near.
    ///
    /// @param nearest distances, of which `count` from `from` on belong to the stored finger
    /// @param histogram room for [#DISTANCES] numbers, for any content
    static float coarse(int[] nearest, int from, int count, int probeCount, int[] histogram) {
        if (count == 0 || probeCount == 0) return 0;
        Arrays.fill(histogram, 0);
        for (int i = from; i < from + count; i++) histogram[nearest[i]]++;
        int pairs = pairsOf(Math.min(count, probeCount));
        int left = pairs;
        int sum = 0;
        for (int distance = 0; left > 0; distance++) {
            int taken = Math.min(left, histogram[distance]);
            sum += taken * distance;
            left -= taken;
        }
        return 1 - 2f * sum / (pairs * HALF);
    }

    /// Whole codes of a stored finger, which begins at code `from` of the four blocks, and a probe, one to one.
    static double full(long[][] words, int from, int count, Probe probe) {
        int probeCount = probe.count();
        if (count == 0 || probeCount == 0) return 0;
        int[] best = new int[count]; // distance << 8 | index of the probe's code
        boolean[] used = new boolean[probeCount];
        for (int i = 0; i < count; i++) best[i] = nearest(words, from + i, probe, used);
        int pairs = pairsOf(Math.min(count, probeCount));
        int sum = 0;
        for (int pair = 0; pair < pairs; ) {
            int first = 0;
            for (int i = 1; i < count; i++) if (best[i] < best[first]) first = i;
            int partner = best[first] & 0xff;
            if (used[partner]) {
                best[first] = nearest(words, from + first, probe, used);
                continue;
            }
            used[partner] = true;
            sum += best[first] >>> 8;
            best[first] = TAKEN;
            pair++;
        }
        return 1 - 2.0 * sum / (pairs * (double) BITS);
    }

    private static int nearest(long[][] words, int code, Probe probe, boolean[] used) {
        long[] upper = probe.upper();
        long[] lower = probe.lower();
        int best = TAKEN;
        for (int j = 0; j < used.length; j++) {
            if (used[j]) continue;
            int distance = Long.bitCount(words[0][code] ^ upper[2 * j])
                    + Long.bitCount(words[1][code] ^ upper[2 * j + 1])
                    + Long.bitCount(words[2][code] ^ lower[2 * j])
                    + Long.bitCount(words[3][code] ^ lower[2 * j + 1]);
            best = Math.min(best, distance << 8 | j);
        }
        return best;
    }

    private static int[] pairs() {
        int[] pairs = new int[256];
        Arrays.setAll(pairs, codes -> 4 + (int) Math.round(4 / (1 + Math.exp(-0.4 * (codes - 20)))));
        return pairs;
    }
}
