package org.nationalid.biometrics.bench;

/// Error rates over sorted genuine and impostor scores; a comparison matches when its score is above the threshold.
/// A rate of comparisons that nobody made is unknown: NaN.
final class ErrorRates {
    private final double[] genuine;
    private final double[] impostor;

    ErrorRates(double[] sortedGenuine, double[] sortedImpostor) {
        genuine = sortedGenuine;
        impostor = sortedImpostor;
    }

    double falseMatchRate(double threshold) {
        return impostor.length == 0 ? Double.NaN : 1 - (double) upTo(impostor, threshold) / impostor.length;
    }

    double falseNonMatchRate(double threshold) {
        if (genuine.length == 0 || Double.isNaN(threshold)) return Double.NaN;
        return (double) upTo(genuine, threshold) / genuine.length;
    }

    /// Where both rates come closest: their mean.
    double equalErrorRate() {
        double closest = 2;
        double rate = Double.NaN;
        for (double[] thresholds : new double[][] {genuine, impostor})
            for (double threshold : thresholds) {
                double match = falseMatchRate(threshold);
                double nonMatch = falseNonMatchRate(threshold);
                if (Math.abs(match - nonMatch) >= closest) continue;
                closest = Math.abs(match - nonMatch);
                rate = (match + nonMatch) / 2;
            }
        return rate;
    }

    /// The lowest threshold with a false match rate of at most `rate`.
    double threshold(double rate) {
        if (impostor.length == 0) return Double.NaN;
        int allowed = (int) Math.floor(rate * impostor.length + 1e-9);
        return impostor[Math.max(0, impostor.length - 1 - allowed)];
    }

    /// The false non-match rate at a false match rate of at most `rate`; 0 asks for no false match at all.
    double falseNonMatchRateAt(double rate) {
        return falseNonMatchRate(threshold(rate));
    }

    /// Area under the ROC curve: how often a genuine score is above an impostor's, ties counting half.
    double areaUnderCurve() {
        double sum = 0;
        for (double score : genuine) sum += (upTo(impostor, score) + below(impostor, score)) / 2.0;
        return sum / ((double) genuine.length * impostor.length);
    }

    private static int upTo(double[] sorted, double value) {
        return search(sorted, value, true);
    }

    private static int below(double[] sorted, double value) {
        return search(sorted, value, false);
    }

    private static int search(double[] sorted, double value, boolean inclusive) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value || (inclusive && sorted[middle] == value)) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
