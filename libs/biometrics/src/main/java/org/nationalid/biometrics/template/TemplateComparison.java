package org.nationalid.biometrics.template;

/// Compares codes by Hamming distance and picks the best pairs one to one (local greedy similarity). Nothing is
/// decrypted and nothing allocated but a small working array. Thread-safe.
public final class TemplateComparison {
    private static final int PAIRS_MIN = 4;
    private static final int PAIRS_MORE = 4;
    private static final double PAIRS_CENTRE = 20;
    private static final double PAIRS_SLOPE = 0.4;
    private static final boolean[] NONE_USED = {};
    private static final int TAKEN = Integer.MAX_VALUE;

    private TemplateComparison() {}

    /// @throws IllegalArgumentException when the two were made for another finger, version or model
    public static ComparisonScore compare(ProtectedTemplate reference, ProtectedProbe probe) {
        if (!reference.auxiliaryData().equals(probe.auxiliaryData()))
            throw new IllegalArgumentException("the probe was made for another finger, key version or model");
        return new ComparisonScore(score(reference.codes(), ProtectedTemplate.CODES, probe.codes(), probe.size()));
    }

    static double score(long[] reference, int references, long[] probe, int probes) {
        return score(reference, 0, references, probe, 0, probes);
    }

    /// Compares `references` codes from code `from` on with `probes` codes from code `probeFrom` on.
    static double score(long[] reference, int from, int references, long[] probe, int probeFrom, int probes) {
        if (probes == 0) return 0;
        int[] best = new int[references]; // distance << 8 | index of the probe code, per code of the reference
        for (int i = 0; i < references; i++)
            best[i] = nearest(reference, from + i, probe, probeFrom, probes, NONE_USED);
        boolean[] used = new boolean[probes];
        int pairs = Math.min(pairs(references, probes), Math.min(references, probes));
        int distance = 0;
        for (int pair = 0; pair < pairs; ) {
            int first = 0;
            for (int i = 1; i < references; i++) if (best[i] < best[first]) first = i;
            int partner = best[first] & 0xff;
            if (used[partner]) {
                best[first] = nearest(reference, from + first, probe, probeFrom, probes, used);
                continue;
            }
            used[partner] = true;
            distance += best[first] >>> 8;
            best[first] = TAKEN;
            pair++;
        }
        return 1 - 2.0 * distance / (pairs * (double) Projection.BITS);
    }

    private static int nearest(long[] reference, int index, long[] probe, int probeFrom, int probes, boolean[] used) {
        long low = reference[2 * index];
        long high = reference[2 * index + 1];
        boolean anyUsed = used.length > 0;
        int best = TAKEN;
        for (int i = 0; i < probes; i++) {
            if (anyUsed && used[i]) continue;
            int at = 2 * (probeFrom + i);
            int distance = Long.bitCount(low ^ probe[at]) + Long.bitCount(high ^ probe[at + 1]);
            best = Math.min(best, distance << 8 | i);
        }
        return best;
    }

    /// How many pairs count: 4 to 8, more where both sides show more.
    static int pairs(int references, int probes) {
        double smaller = Math.min(references, probes);
        return PAIRS_MIN + (int) Math.round(PAIRS_MORE / (1 + Math.exp(-PAIRS_SLOPE * (smaller - PAIRS_CENTRE))));
    }
}
