package org.nationalid.biometrics.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiPredicate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.biometrics.sample.FingerprintImage;
import org.nationalid.biometrics.synthetic.SyntheticFinger;

class EnhancementTest {
    private static final FingerprintImage CAPTURE = SyntheticFinger.of(7).impression(0);
    private static final int BLOT_X = CAPTURE.width() / 2;
    private static final int BLOT_Y = CAPTURE.height() / 2;

    private static RidgeImage enhanced(BiPredicate<Integer, Integer> black) {
        int width = CAPTURE.width();
        byte[] pixels = new byte[width * CAPTURE.height()];
        for (int i = 0; i < pixels.length; i++)
            pixels[i] = black.test(i % width, i / width) ? 0 : (byte) CAPTURE.at(i % width, i / width);
        return Enhancement.enhance(new FingerprintImage(pixels, width, CAPTURE.height(), CAPTURE.dpi()));
    }

    private static boolean inBlot(int x, int y) {
        return Math.hypot(x - BLOT_X, y - BLOT_Y) < 30;
    }

    private static int count(RidgeImage ridges, BiPredicate<Integer, Integer> wanted) {
        int count = 0;
        for (int y = 0; y < ridges.height(); y++)
            for (int x = 0; x < ridges.width(); x++) if (wanted.test(x, y)) count++;
        return count;
    }

    @Nested
    class ACleanCapture {
        private final RidgeImage ridges = enhanced((_, _) -> false);

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
        private final RidgeImage ridges = enhanced(EnhancementTest::inBlot);

        @Test
        void belongsToTheAreaButIsNotClear() {
            assertThat(ridges.covers(BLOT_X, BLOT_Y)).isTrue();
            assertThat(count(ridges, (x, y) -> inBlot(x, y) && ridges.isClear(x, y)))
                    .isLessThan(count(ridges, EnhancementTest::inBlot) / 2);
        }

        @Test
        void leavesTheRestClear() {
            RidgeImage clean = enhanced((_, _) -> false);

            assertThat(count(ridges, (x, y) -> !inBlot(x, y) && ridges.isClear(x, y)))
                    .isGreaterThan(count(clean, (x, y) -> !inBlot(x, y) && clean.isClear(x, y)) * 8 / 10);
        }
    }
}
