package org.nationalid.biometrics.template;

/// Local greedy similarity: of all pairs of codes of two fingers the nearest, then the nearest of those that
/// are left, one to one, 4 to 8 of them.
public final class BestPairs {
    /// More codes than this on both sides count like this many.
    private static final int CODES_MAX = ProtectedProbe.CODES_MAX;

    private static final int PAIRS_MIN = 4;
    private static final int PAIRS_MORE = 4;
    private static final double PAIRS_CENTRE = 20;
    private static final double PAIRS_SLOPE = 0.4;
    private static final int[] PAIRS = pairs();
    private static final int TAKEN = Integer.MAX_VALUE;

    private BestPairs() {}

    /// Mean distance of the best pairs, of which each code of either side enters one at most.
    ///
    /// @param distances below 2^23, row by row
    /// @param rows codes of one side, at least one
    /// @param columns codes of the other side, 1 to 256
    public static double meanDistance(int[] distances, int rows, int columns) {
        int[] best = new int[rows]; // distance << 8 | column, for each row
        boolean[] used = new boolean[columns];
        for (int row = 0; row < rows; row++) best[row] = nearest(distances, row * columns, columns);
        int pairs = pairs(rows, columns);
        int distance = 0;
        for (int pair = 0; pair < pairs; ) {
            int first = 0;
            for (int row = 1; row < rows; row++) if (best[row] < best[first]) first = row;
            int partner = best[first] & 0xff;
            if (used[partner]) {
                best[first] = nearestFree(distances, first * columns, used);
                continue;
            }
            used[partner] = true;
            distance += best[first] >>> 8;
            best[first] = TAKEN;
            pair++;
        }
        return distance / (double) pairs;
    }

    private static int nearest(int[] distances, int from, int columns) {
        int best = TAKEN;
        for (int column = 0; column < columns; column++) best = Math.min(best, distances[from + column] << 8 | column);
        return best;
    }

    private static int nearestFree(int[] distances, int from, boolean[] used) {
        int best = TAKEN;
        for (int column = 0; column < used.length; column++)
            if (!used[column]) best = Math.min(best, distances[from + column] << 8 | column);
        return best;
    }

    /// How many pairs count: 4 to 8, more where both sides show more, and never more than either shows.
    public static int pairs(int rows, int columns) {
        return PAIRS[Math.min(Math.min(rows, columns), CODES_MAX)];
    }

    private static int[] pairs() {
        int[] pairs = new int[CODES_MAX + 1];
        for (int codes = 0; codes < pairs.length; codes++) {
            double share = 1 / (1 + Math.exp(-PAIRS_SLOPE * (codes - PAIRS_CENTRE)));
            pairs[codes] = Math.min(codes, PAIRS_MIN + (int) Math.round(PAIRS_MORE * share));
        }
        return pairs;
    }
}
