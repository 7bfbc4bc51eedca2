package org.nationalid.biometrics.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiPredicate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.biometrics.BlottedCapture;

class EnhancementTest {
    private static final int RADIUS = 30;

    private static RidgeImage enhanced(int blotRadius) {
        return Enhancement.enhance(BlottedCapture.withBlot(blotRadius));
    }

    private static boolean inBlot(int x, int y) {
        return BlottedCapture.isBlot(x, y, RADIUS);
    }

    private static int count(RidgeImage ridges, BiPredicate<Integer, Integer> wanted) {
        int count = 0;
        for (int y = 0; y < ridges.height(); y++)
            for (int x = 0; x < ridges.width(); x++) if (wanted.test(x, y)) count++;
        return count;
    }

    @Nested
    class ACleanCapture {
        private final RidgeImage ridges = enhanced(0);

        @Test
        void isClearInMostOfItsArea() {
            assertThat(count(ridges, ridges::isClear)).isGreaterThan(count(ridges, ridges::covers) * 7 / 10);
        }

        @Test
        void isNotClearAtTheBorderOfItsAreaAndBeyond() {
            for (int y = 0; y < ridges.height(); y++)
                for (int x = 0; x < ridges.width(); x++)
                    if (!ridges.covers(x - 8, y)
                            || !ridges.covers(x + 8, y)
                            || !ridges.covers(x, y - 8)
                            || !ridges.covers(x, y + 8))
                        assertThat(ridges.isClear(x, y)).isFalse();
            assertThat(ridges.isClear(-1, 0)).isFalse();
        }
    }

    @Nested
    class ABlotInTheMiddle {
        private final RidgeImage ridges = enhanced(RADIUS);

        @Test
        void belongsToTheAreaButIsNotClear() {
            assertThat(ridges.covers(ridges.width() / 2f, ridges.height() / 2f)).isTrue();
            assertThat(count(ridges, (x, y) -> inBlot(x, y) && ridges.isClear(x, y)))
                    .isLessThan(count(ridges, EnhancementTest::inBlot) / 2);
        }

        @Test
        void leavesTheRestClear() {
            RidgeImage clean = enhanced(0);

            assertThat(count(ridges, (x, y) -> !inBlot(x, y) && ridges.isClear(x, y)))
                    .isGreaterThan(count(clean, (x, y) -> !inBlot(x, y) && clean.isClear(x, y)) * 8 / 10);
        }
    }
}
