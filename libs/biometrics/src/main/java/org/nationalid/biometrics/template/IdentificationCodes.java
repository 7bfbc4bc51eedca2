package org.nationalid.biometrics.template;

import java.util.Arrays;

/// A finger under an [IdentificationKey]: up to 64 codes of 256 bits, four words each, the most central minutia
/// first, and how sure each bit is. Only bits are ever stored ([#stored]); the rest lives as long as a search
/// and is overwritten.
public final class IdentificationCodes implements AutoCloseable {
    /// Codes kept of an enrolled finger.
    public static final int STORED_MAX = 48;
    /// Codes of a searched finger.
    public static final int SEARCHED_MAX = 64;
    /// Words of a code.
    public static final int WORDS = NestedProjection.BITS / Long.SIZE;

    private final long[][][] words;
    private final double allowance;

    /// @param sides for each minutia the 256 values whose signs are its code
    /// @param allowance of [StrangerAllowance], which every score of the finger loses
    public IdentificationCodes(float[][] sides, double allowance) {
        this.words = new long[WeightedBits.PLANES][WORDS][sides.length];
        this.allowance = allowance;
        long[][] planes = new long[WeightedBits.PLANES][WORDS];
        for (int code = 0; code < sides.length; code++) {
            WeightedBits.write(sides[code], planes, 0);
            for (int plane = 0; plane < planes.length; plane++)
                for (int word = 0; word < WORDS; word++) words[plane][word][code] = planes[plane][word];
        }
    }

    public int count() {
        return words[0][0].length;
    }

    /// The words of all codes, not copies: `words[plane][word][code]`. Plane 0 is the code itself, see
    /// [WeightedBits].
    public long[][][] words() {
        return words;
    }

    public double allowance() {
        return allowance;
    }

    /// What may be stored: the most central codes, four words each.
    public long[] stored() {
        long[] stored = new long[WORDS * Math.min(count(), STORED_MAX)];
        for (int i = 0; i < stored.length; i++) stored[i] = words[0][i % WORDS][i / WORDS];
        return stored;
    }

    @Override
    public void close() {
        for (long[][] plane : words) for (long[] word : plane) Arrays.fill(word, 0);
    }

    /// Says how many only.
    @Override
    public String toString() {
        return "IdentificationCodes[" + count() + "]";
    }
}
