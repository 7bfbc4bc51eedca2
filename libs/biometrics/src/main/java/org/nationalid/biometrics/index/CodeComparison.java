package org.nationalid.biometrics.index;

import java.util.Arrays;
import org.nationalid.biometrics.template.BestPairs;
import org.nationalid.biometrics.template.IdentificationCodes;
import org.nationalid.biometrics.template.StrangerAllowance;
import org.nationalid.biometrics.template.WeightedBits;

/// Similarity of a stored finger and a probe by their codes: half of the central ones to sift, whole codes of
/// all to rank.
final class CodeComparison {
    private static final int HALF_BITS = 2 * Long.SIZE;
    /// The first word says more than any other: it sees the values that tell fingers apart best.
    private static final int[] WORD_WEIGHTS = {3, 2, 2, 2};

    private static final int WORD_WEIGHTS_SUM = Arrays.stream(WORD_WEIGHTS).sum();
    private static final double DISTANCE_OF_STRANGERS = WeightedBits.WEIGHT_MAX * WORD_WEIGHTS_SUM * Long.SIZE / 2.0;

    private CodeComparison() {}

    /// Distances of the first halves: for each stored code that of the nearest central code of the probe. A plain
    /// loop over flat arrays, as in [ShortCodes].
    ///
    /// @param low the first word of each stored code
    /// @param high the second word
    /// @param from the first stored code
    /// @param nearest one distance for each stored code from there on
    static void nearest(long[] low, long[] high, int from, Probe probe, int[] nearest) {
        Arrays.fill(nearest, HALF_BITS);
        for (int code = 0; code < probe.low().length; code++) {
            long probeLow = probe.low()[code];
            long probeHigh = probe.high()[code];
            for (int i = 0; i < nearest.length; i++) {
                int distance = Long.bitCount(low[from + i] ^ probeLow) + Long.bitCount(high[from + i] ^ probeHigh);
                nearest[i] = Math.min(nearest[i], distance);
            }
        }
    }

    /// Room for the histogram of [#half].
    static int[] histogram() {
        return new int[HALF_BITS + 1];
    }

    /// Similarity of half codes: the mean over the best of the nearest distances, without the condition that no
    /// code is used twice. 1 for equal codes; strangers also have some codes that are near.
    ///
    /// @param nearest distances, of which `count` from `from` on belong to the stored finger
    /// @param histogram of any content
    static float half(int[] nearest, int from, int count, Probe probe, int[] histogram) {
        if (count == 0 || probe.low().length == 0) return 0;
        Arrays.fill(histogram, 0);
        for (int i = from; i < from + count; i++) histogram[nearest[i]]++;
        int pairs = BestPairs.pairs(count, probe.low().length);
        int left = pairs;
        int sum = 0;
        for (int distance = 0; left > 0; distance++) {
            int taken = Math.min(left, histogram[distance]);
            sum += taken * distance;
            left -= taken;
        }
        return 1 - 2f * sum / (pairs * HALF_BITS);
    }

    /// Similarity of whole codes, one to one, each bit by how sure the probe is of it, less what both sides owe to
    /// chance.
    ///
    /// @param stored codes of four words
    static double whole(long[] stored, Probe probe) {
        int rows = stored.length / IdentificationCodes.WORDS;
        int columns = probe.codes().count();
        if (rows == 0 || columns == 0) return 0;
        int[] distances = new int[rows * columns];
        int[] row = new int[columns];
        for (int code = 0; code < rows; code++) {
            Arrays.fill(row, 0);
            for (int word = 0; word < IdentificationCodes.WORDS; word++)
                addDistances(
                        stored[IdentificationCodes.WORDS * code + word],
                        probe.codes().words(),
                        word,
                        row);
            System.arraycopy(row, 0, distances, code * columns, columns);
        }
        double similarity = 1 - BestPairs.meanDistance(distances, rows, columns) / DISTANCE_OF_STRANGERS;
        return similarity - probe.codes().allowance() - StrangerAllowance.ofStored(rows);
    }

    private static void addDistances(long stored, long[][][] planes, int word, int[] distances) {
        long[] code = planes[0][word];
        long[] near = planes[1][word];
        long[] even = planes[2][word];
        int weight = WORD_WEIGHTS[word];
        for (int i = 0; i < distances.length; i++) {
            int distance = WeightedBits.distance(
                    Long.bitCount(stored ^ code[i]), Long.bitCount(stored ^ near[i]), Long.bitCount(stored ^ even[i]));
            distances[i] += weight * distance;
        }
    }
}
