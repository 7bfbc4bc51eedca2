package org.nationalid.biometrics.index;

import org.nationalid.biometrics.sample.FingerPosition;

/// Scores of one searched finger against the impressions of one person. Of several impressions of a finger half
/// the best and half the mean counts: one bad impression hides nobody, and a lucky one of a stranger makes no
/// duplicate. Of the person's fingers the best counts, whatever its position.
final class ImpressionScores {
    private final double[] highest = new double[FingerPosition.values().length + 1];
    private final double[] sums = new double[highest.length];
    private final int[] impressions = new int[highest.length];

    /// @param position code of the person's finger, 1 to 10
    void add(int position, double score) {
        highest[position] = Math.max(highest[position], score);
        sums[position] += score;
        impressions[position]++;
    }

    /// At least 0.
    double best() {
        double best = 0;
        for (int position = 1; position < highest.length; position++)
            if (impressions[position] > 0)
                best = Math.max(best, (highest[position] + sums[position] / impressions[position]) / 2);
        return best;
    }
}
