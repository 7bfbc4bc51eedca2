package org.nationalid.biometrics.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FillerMarkTest {
    private static final SplittableRandom RANDOM = new SplittableRandom(5);
    private static final int CODES = 500;

    private static FillerMark mark() {
        return FillerMark.of(RANDOM.nextLong(), RANDOM.nextLong());
    }

    private static long[] code() {
        return new long[] {RANDOM.nextLong(), RANDOM.nextLong()};
    }

    private static float[] sides() {
        float[] sides = new float[Projection.BITS];
        for (int bit = 0; bit < sides.length; bit++) sides[bit] = (float) RANDOM.nextGaussian();
        return sides;
    }

    @Nested
    class TheHolderOfTheKey {
        @Test
        void tellsFillersFromCodesOfMinutiaeUnderEveryOuterLayer() {
            for (int i = 0; i < CODES; i++) {
                FillerMark mark = mark();
                OuterLayer layer =
                        OuterLayer.expand(ByteBuffer.allocate(32).putInt(i).array());
                long[] genuine = code();
                mark.makeGenuine(genuine, 0, sides());
                long[] filler = code();
                mark.makeFiller(filler, 0);
                layer.apply(genuine, 1);
                layer.apply(filler, 1);

                FillerMark moved = mark.under(layer);

                assertThat(moved.isFiller(genuine[0], genuine[1])).isFalse();
                assertThat(moved.isFiller(filler[0], filler[1])).isTrue();
            }
        }
    }

    @Nested
    class AnybodyElse {
        @Test
        void seesFillersAsOftenAmongCodesOfMinutiaeAsAmongFillers() {
            FillerMark right = mark();
            FillerMark wrong = mark();
            int genuineSeen = 0;
            int fillersSeen = 0;
            for (int i = 0; i < CODES; i++) {
                long[] genuine = code();
                right.makeGenuine(genuine, 0, sides());
                long[] filler = code();
                right.makeFiller(filler, 0);
                if (wrong.isFiller(genuine[0], genuine[1])) genuineSeen++;
                if (wrong.isFiller(filler[0], filler[1])) fillersSeen++;
            }

            assertThat(genuineSeen).isBetween(CODES / 2 - 60, CODES / 2 + 60);
            assertThat(fillersSeen).isBetween(CODES / 2 - 60, CODES / 2 + 60);
        }
    }

    @Nested
    class TheCodeOfAMinutia {
        @Test
        void losesTheLeastSureBitOfTheMaskAtMost() {
            for (int i = 0; i < CODES; i++) {
                long[] before = code();
                long[] after = before.clone();
                float[] sides = sides();
                int surest = surest(sides);

                mark().makeGenuine(after, 0, sides);

                long changedLow = before[0] ^ after[0];
                long changedHigh = before[1] ^ after[1];
                assertThat(Long.bitCount(changedLow) + Long.bitCount(changedHigh))
                        .isLessThanOrEqualTo(1);
                assertThat((surest < 64 ? changedLow >>> surest : changedHigh >>> (surest - 64)) & 1)
                        .isZero();
            }
        }

        private static int surest(float[] sides) {
            int surest = 0;
            for (int bit = 0; bit < sides.length; bit++)
                if (Math.abs(sides[bit]) > Math.abs(sides[surest])) surest = bit;
            return surest;
        }
    }
}
