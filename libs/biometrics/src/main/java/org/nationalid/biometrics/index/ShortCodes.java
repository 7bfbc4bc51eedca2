package org.nationalid.biometrics.index;

import java.util.Arrays;

/// Likeness of two fingers by short codes, the first 64 bits of their central codes: locality-sensitive hashes
/// that are near one another where the surroundings are alike (sign random projections; Charikar: Similarity
/// estimation techniques from rounding algorithms, STOC 2002). Quick enough to go through everybody.
final class ShortCodes {
    static final int BITS = Long.SIZE;
    /// A short code this far away has one vote; 4 bits nearer, e times as many.
    private static final double ONE_VOTE = 16;

    private static final double FOLD = 4;
    private static final float[] VOTES = votes();

    private ShortCodes() {}

    /// For each stored short code its distance to the nearest of the probe. A plain loop over flat arrays,
    /// which the compiler turns into wide instructions (eight codes at a time where the processor can).
    ///
    /// @param stored short codes of stored fingers
    /// @param from the first of them
    /// @param nearest one distance for each from there on
    static void nearest(long[] stored, int from, long[] probe, int[] nearest) {
        Arrays.fill(nearest, BITS);
        for (long code : probe)
            for (int i = 0; i < nearest.length; i++)
                nearest[i] = Math.min(nearest[i], Long.bitCount(stored[from + i] ^ code));
    }

    /// Likeness by the nearest distances of a stored finger: the logarithm of the votes of its codes, so that
    /// those of several fingers can be added up. Above 0 if there is a code.
    static float likeness(int[] nearest, int from, int count) {
        float votes = 1;
        for (int i = from; i < from + count; i++) votes += VOTES[nearest[i]];
        return (float) Math.log(votes);
    }

    private static float[] votes() {
        float[] votes = new float[BITS + 1];
        for (int distance = 0; distance < votes.length; distance++)
            votes[distance] = (float) Math.exp((ONE_VOTE - distance) / FOLD);
        return votes;
    }
}
