package org.nationalid.biometrics.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DistanceAssignmentTest {
    private static final int CODES = 12;

    private static int[][] distances(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] table = new int[CODES][CODES];
        for (int i = 0; i < CODES; i++)
            for (int j = 0; j < i; j++) {
                table[i][j] = random.nextInt(20, 108);
                table[j][i] = table[i][j];
            }
        return table;
    }

    @Nested
    class TheSameDistancesInAnotherOrder {
        private final int[][] left = distances(1);
        private final int[][] right = new int[CODES][CODES];

        TheSameDistancesInAnotherOrder() {
            for (int i = 0; i < CODES; i++) for (int j = 0; j < CODES; j++) right[moved(i)][moved(j)] = left[i][j];
        }

        private static int moved(int code) {
            return (5 * code + 3) % CODES;
        }

        @Test
        void agreeWhollyUnderThatOrder() {
            int[] order = IntStream.range(0, CODES)
                    .map(TheSameDistancesInAnotherOrder::moved)
                    .toArray();

            assertThat(DistanceAssignment.agreement(left, right, order)).isCloseTo(1, Offset.offset(1e-9));
        }

        @Test
        void areFoundFromAnOrderThatIsNearlyRight() {
            int[] order = IntStream.range(0, CODES)
                    .map(TheSameDistancesInAnotherOrder::moved)
                    .toArray();
            int kept = order[2];
            order[2] = order[7];
            order[7] = kept;

            DistanceAssignment.improved(left, right, order);

            assertThat(DistanceAssignment.agreement(left, right, order)).isCloseTo(1, Offset.offset(1e-9));
        }
    }
}
