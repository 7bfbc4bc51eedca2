package org.nationalid.biometrics.template;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.nationalid.biometrics.feature.FingerprintFeatures;

/// Which minutiae of a sample become codes.
final class MinutiaChoice {
    private MinutiaChoice() {}

    /// The indices of the `limit` minutiae nearest to the middle of all of them: their surroundings are seen whole, and
    /// another capture most likely shows them too.
    static int[] central(FingerprintFeatures features, int limit) {
        int size = features.size();
        double x = IntStream.range(0, size)
                .mapToDouble(i -> features.minutia(i).x())
                .average()
                .orElse(0);
        double y = IntStream.range(0, size)
                .mapToDouble(i -> features.minutia(i).y())
                .average()
                .orElse(0);
        return IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> Math.hypot(
                        features.minutia(i).x() - x, features.minutia(i).y() - y)))
                .limit(limit)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
