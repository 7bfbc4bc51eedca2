package org.nationalid.biometrics.template;

/// Compares codes by weighted Hamming distance and picks the best pairs one to one (local greedy similarity). The
/// probe knows how sure each of its bits is, and these count 1, 3, 5 or 7 times; the reference is bits and nothing
/// else, of which the probe knows the fillers. Nothing is decrypted, and nothing allocated but small working arrays.
/// Thread-safe.
public final class TemplateComparison {
    private static final int PAIRS_MIN = 4;
    private static final int PAIRS_MORE = 4;
    private static final double PAIRS_CENTRE = 20;
    private static final double PAIRS_SLOPE = 0.4;
    private static final int[] PAIRS = pairs();
    /// What a bit weighs that is as sure as any.
    private static final int WEIGHT_MAX = 7;
    private static final int TAKEN = Integer.MAX_VALUE;

    private TemplateComparison() {}

    /// @throws IllegalArgumentException when the two were made for another finger, version or model
    public static ComparisonScore compare(ProtectedTemplate reference, ProtectedProbe probe) {
        if (!reference.auxiliaryData().equals(probe.auxiliaryData()))
            throw new IllegalArgumentException("the probe was made for another finger, key version or model");
        return new ComparisonScore(score(reference.codes(), probe));
    }

    /// A stored template against a probe, whatever their keys, less the allowance. 0 where one of them shows nothing.
    static double score(long[] reference, ProtectedProbe probe) {
        int probes = probe.size();
        int[] distances = new int[ProtectedTemplate.CODES * probes];
        FillerMark mark = probe.mark();
        int references = 0;
        for (int i = 0; i < ProtectedTemplate.CODES; i++) {
            long low = reference[2 * i];
            long high = reference[2 * i + 1];
            if (mark.isFiller(low, high)) continue;
            distances(low, high, probe.words(i % Projection.GROUPS), distances, references++ * probes);
        }
        if (references == 0 || probes == 0) return 0;
        double similarity = 1 - meanDistance(distances, references, probes) / (WEIGHT_MAX * Projection.BITS / 2.0);
        return similarity - probe.allowance();
    }

    /// Distances of one code to all of a probe: loops over arrays with one index, which become wide instructions.
    private static void distances(long low, long high, long[][] words, int[] into, int from) {
        long[] codeLow = words[0];
        long[] codeHigh = words[1];
        long[] nearLow = words[2];
        long[] nearHigh = words[3];
        long[] evenLow = words[4];
        long[] evenHigh = words[5];
        for (int j = 0; j < codeLow.length; j++) {
            int bits = Long.bitCount(low ^ codeLow[j]) + Long.bitCount(high ^ codeHigh[j]);
            int near = Long.bitCount(low ^ nearLow[j]) + Long.bitCount(high ^ nearHigh[j]);
            int even = Long.bitCount(low ^ evenLow[j]) + Long.bitCount(high ^ evenHigh[j]);
            into[from + j] = 4 * bits + 2 * near + even;
        }
    }

    /// Mean distance of the best pairs, of which each code of either side enters one at most.
    private static double meanDistance(int[] distances, int references, int probes) {
        int[] best = new int[references]; // distance << 8 | index of the probe code, per code of the reference
        boolean[] used = new boolean[probes];
        for (int i = 0; i < references; i++) best[i] = nearest(distances, i * probes, probes);
        int pairs = pairs(references, probes);
        int distance = 0;
        for (int pair = 0; pair < pairs; ) {
            int first = 0;
            for (int i = 1; i < references; i++) if (best[i] < best[first]) first = i;
            int partner = best[first] & 0xff;
            if (used[partner]) {
                best[first] = nearestFree(distances, first * probes, used);
                continue;
            }
            used[partner] = true;
            distance += best[first] >>> 8;
            best[first] = TAKEN;
            pair++;
        }
        return distance / (double) pairs;
    }

    private static int nearest(int[] distances, int row, int probes) {
        int best = TAKEN;
        for (int j = 0; j < probes; j++) best = Math.min(best, distances[row + j] << 8 | j);
        return best;
    }

    private static int nearestFree(int[] distances, int row, boolean[] used) {
        int best = TAKEN;
        for (int j = 0; j < used.length; j++) if (!used[j]) best = Math.min(best, distances[row + j] << 8 | j);
        return best;
    }

    /// How many pairs count: 4 to 8, more where both sides show more, and never more than either shows.
    static int pairs(int references, int probes) {
        return PAIRS[Math.min(Math.min(references, probes), PAIRS.length - 1)];
    }

    private static int[] pairs() {
        int[] pairs = new int[ProtectedProbe.CODES_MAX + 1];
        for (int codes = 0; codes < pairs.length; codes++) {
            double share = 1 / (1 + Math.exp(-PAIRS_SLOPE * (codes - PAIRS_CENTRE)));
            pairs[codes] = Math.min(codes, PAIRS_MIN + (int) Math.round(PAIRS_MORE * share));
        }
        return pairs;
    }
}
