package org.nationalid.biometrics.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nationalid.biometrics.feature.Descriptor;
import org.nationalid.biometrics.feature.FingerprintFeatures;
import org.nationalid.biometrics.feature.Minutia;

/// Finds the same minutiae in two captures of one finger: the rigid motion under which most of them fall together.
final class MinutiaPairing {
    private static final int HYPOTHESES = 60;
    private static final double DISTANCE_MAX = 14;
    private static final double TURN_MAX = 0.5;
    private static final int INLIERS_MIN = 7;

    /// Indices of one minutia in the left and in the right capture.
    record Pair(int left, int right) {}

    private record Candidate(int left, int right, double distance) {}

    private MinutiaPairing() {}

    /// Empty when no motion explains at least seven pairs.
    static List<Pair> pair(FingerprintFeatures left, FingerprintFeatures right) {
        List<Candidate> candidates = new ArrayList<>(left.size() * right.size());
        for (int i = 0; i < left.size(); i++)
            for (int j = 0; j < right.size(); j++)
                candidates.add(new Candidate(i, j, distance(left.descriptor(i), right.descriptor(j))));
        candidates.sort(Comparator.comparingDouble(Candidate::distance)
                .thenComparingInt(Candidate::left)
                .thenComparingInt(Candidate::right));
        List<Pair> best = List.of();
        for (Candidate seed : candidates.subList(0, Math.min(HYPOTHESES, candidates.size()))) {
            List<Pair> inliers = inliers(left, right, seed);
            if (inliers.size() > best.size()) best = inliers;
        }
        return best.size() < INLIERS_MIN ? List.of() : best;
    }

    /// Mean squared difference over the values that both show.
    private static double distance(float[] left, float[] right) {
        double sum = 0;
        int count = 1;
        for (int i = 0; i < Descriptor.SIZE; i++) {
            float difference = left[i] - right[i];
            if (Float.isNaN(difference)) continue;
            sum += difference * difference;
            count++;
        }
        return sum / count;
    }

    private static List<Pair> inliers(FingerprintFeatures left, FingerprintFeatures right, Candidate seed) {
        Minutia from = left.minutia(seed.left());
        Minutia to = right.minutia(seed.right());
        double turn = to.direction() - from.direction();
        double cosine = Math.cos(turn);
        double sine = Math.sin(turn);
        boolean[] used = new boolean[right.size()];
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            Minutia minutia = left.minutia(i);
            double dx = minutia.x() - from.x();
            double dy = minutia.y() - from.y();
            double x = to.x() + cosine * dx - sine * dy;
            double y = to.y() + sine * dx + cosine * dy;
            int nearest = nearest(right, used, x, y, minutia.direction() + turn);
            if (nearest < 0) continue;
            used[nearest] = true;
            pairs.add(new Pair(i, nearest));
        }
        return pairs;
    }

    private static int nearest(FingerprintFeatures features, boolean[] used, double x, double y, double direction) {
        int best = -1;
        double bestDistance = DISTANCE_MAX;
        for (int i = 0; i < features.size(); i++) {
            Minutia minutia = features.minutia(i);
            double distance = Math.hypot(minutia.x() - x, minutia.y() - y);
            double turn = Math.IEEEremainder(minutia.direction() - direction, 2 * Math.PI);
            if (used[i] || distance > bestDistance || Math.abs(turn) > TURN_MAX) continue;
            best = i;
            bestDistance = distance;
        }
        return best;
    }
}
