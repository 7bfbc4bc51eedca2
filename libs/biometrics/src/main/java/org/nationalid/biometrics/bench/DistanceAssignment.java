package org.nationalid.biometrics.bench;

/// Quadratic assignment by hill climbing: two codes change places as long as both tables of distances agree better.
final class DistanceAssignment {
    private static final int PASSES_MAX = 30;
    private static final int CHANCE = 64;

    private DistanceAssignment() {}

    /// @param chosen the partner on the right of each code on the left; changed in place and returned
    static int[] improved(int[][] left, int[][] right, int[] chosen) {
        boolean better = true;
        for (int pass = 0; pass < PASSES_MAX && better; pass++) {
            better = false;
            for (int i = 0; i < chosen.length; i++)
                for (int j = i + 1; j < chosen.length; j++)
                    if (gain(left, right, chosen, i, j) > 0) {
                        int kept = chosen[i];
                        chosen[i] = chosen[j];
                        chosen[j] = kept;
                        better = true;
                    }
        }
        return chosen;
    }

    private static long gain(int[][] left, int[][] right, int[] chosen, int i, int j) {
        long gain = 0;
        int[] first = right[chosen[i]];
        int[] second = right[chosen[j]];
        for (int k = 0; k < chosen.length; k++)
            if (k != i && k != j) gain += (long) (left[i][k] - left[j][k]) * (second[chosen[k]] - first[chosen[k]]);
        return gain;
    }

    /// Correlation of the two tables under an assignment.
    static double agreement(int[][] left, int[][] right, int[] chosen) {
        double both = 0;
        double lefts = 0;
        double rights = 0;
        for (int i = 0; i < chosen.length; i++)
            for (int j = 0; j < i; j++) {
                double a = left[i][j] - CHANCE;
                double b = right[chosen[i]][chosen[j]] - CHANCE;
                both += a * b;
                lefts += a * a;
                rights += b * b;
            }
        return both / Math.sqrt(lefts * rights);
    }
}
