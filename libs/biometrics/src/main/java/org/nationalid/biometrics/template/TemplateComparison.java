package org.nationalid.biometrics.template;

/// Compares codes by weighted Hamming distance and picks the best pairs one to one (local greedy similarity). The probe
/// knows which of its bits are sure and these count three times; the reference is bits and nothing else. Nothing is
/// decrypted, and nothing allocated but small working arrays. Thread-safe.
public final class TemplateComparison {
    private static final int PAIRS_MIN = 4;
    private static final int PAIRS_MORE = 4;
    private static final double PAIRS_CENTRE = 20;
    private static final double PAIRS_SLOPE = 0.4;
    private static final int WEIGHTS = 3;
    private static final int TAKEN = Integer.MAX_VALUE;

    private TemplateComparison() {}

    /// @throws IllegalArgumentException when the two were made for another finger, version or model
    public static ComparisonScore compare(ProtectedTemplate reference, ProtectedProbe probe) {
        if (!reference.auxiliaryData().equals(probe.auxiliaryData()))
            throw new IllegalArgumentException("the probe was made for another finger, key version or model");
        return new ComparisonScore(score(reference.codes(), probe));
    }

    /// A stored template against a probe, whatever their keys.
    static double score(long[] reference, ProtectedProbe probe) {
        int references = ProtectedTemplate.CODES;
        int probes = probe.size();
        if (probes == 0) return 0;
        return 1 - meanDistance(distances(reference, probe), references, probes) / (WEIGHTS * Projection.BITS / 2.0);
    }

    /// Compares `references` codes from code `from` on with `probes` codes from code `probeFrom` on, all bits alike.
    static double score(long[] reference, int from, int references, long[] probe, int probeFrom, int probes) {
        if (probes == 0) return 0;
        int[] distances = new int[references * probes];
        for (int i = 0; i < references; i++) {
            long low = reference[2 * (from + i)];
            long high = reference[2 * (from + i) + 1];
            for (int j = 0; j < probes; j++) {
                int at = 2 * (probeFrom + j);
                distances[i * probes + j] = Long.bitCount(low ^ probe[at]) + Long.bitCount(high ^ probe[at + 1]);
            }
        }
        return 1 - meanDistance(distances, references, probes) / (Projection.BITS / 2.0);
    }

    private static int[] distances(long[] reference, ProtectedProbe probe) {
        int probes = probe.size();
        long[] codes = probe.codes();
        long[] sure = probe.sure();
        int[] distances = new int[ProtectedTemplate.CODES * probes];
        for (int i = 0; i < ProtectedTemplate.CODES; i++) {
            long low = reference[2 * i];
            long high = reference[2 * i + 1];
            int row = i * probes;
            for (int j = 0; j < probes; j++) {
                int bits = Long.bitCount(low ^ codes[2 * j]) + Long.bitCount(high ^ codes[2 * j + 1]);
                int weighted = Long.bitCount(low ^ sure[2 * j]) + Long.bitCount(high ^ sure[2 * j + 1]);
                distances[row + j] = 2 * bits + weighted;
            }
        }
        return distances;
    }

    /// Mean distance of the best pairs, of which each code of either side enters one at most.
    private static double meanDistance(int[] distances, int references, int probes) {
        int[] best = new int[references]; // distance << 8 | index of the probe code, per code of the reference
        boolean[] used = new boolean[probes];
        for (int i = 0; i < references; i++) best[i] = nearest(distances, i * probes, probes);
        int pairs = Math.min(pairs(references, probes), Math.min(references, probes));
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

    /// How many pairs count: 4 to 8, more where both sides show more.
    static int pairs(int references, int probes) {
        double smaller = Math.min(references, probes);
        return PAIRS_MIN + (int) Math.round(PAIRS_MORE / (1 + Math.exp(-PAIRS_SLOPE * (smaller - PAIRS_CENTRE))));
    }
}
