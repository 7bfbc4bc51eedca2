package org.nationalid.biometrics.index;

import java.util.PriorityQueue;

/// The persons with the highest values, without sorting all of them.
final class Ranking {
    private Ranking() {}

    /// Numbers of at most `limit` persons with a value above 0, the highest first.
    static int[] best(float[] values, int limit) {
        PriorityQueue<Integer> kept = new PriorityQueue<>((one, other) -> Float.compare(values[one], values[other]));
        for (int person = 0; person < values.length; person++) {
            if (values[person] <= 0) continue;
            if (kept.size() < limit) kept.add(person);
            else if (limit > 0 && values[person] > values[kept.element()]) {
                kept.remove();
                kept.add(person);
            }
        }
        int[] best = new int[kept.size()];
        for (int i = best.length - 1; i >= 0; i--) best[i] = kept.remove();
        return best;
    }
}
