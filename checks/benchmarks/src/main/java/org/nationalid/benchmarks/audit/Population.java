package org.nationalid.benchmarks.audit;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Who takes part: citizens, and relying parties whose share falls with their rank (Zipf's law).
final class Population {
    static final int PARTIES = 200;
    private static final int ROWS_PER_SUBJECT = 20;

    private final int subjects;
    private final double[] cumulative = new double[PARTIES];

    Population(long rows) {
        this.subjects = Math.toIntExact(Math.max(1_000, rows / ROWS_PER_SUBJECT));
        double sum = 0;
        for (int rank = 0; rank < PARTIES; rank++) {
            sum += 1.0 / (rank + 1);
            cumulative[rank] = sum;
        }
    }

    int subjects() {
        return subjects;
    }

    /// 43 characters, as long as the references that identity-service makes.
    static String subject(int number) {
        return "bench-subject-%029d".formatted(number);
    }

    String party(SplittableRandom random) {
        double place = random.nextDouble() * cumulative[PARTIES - 1];
        int found = Arrays.binarySearch(cumulative, place);
        return "party-" + (found < 0 ? Math.min(PARTIES - 1, -found - 1) : found);
    }
}
