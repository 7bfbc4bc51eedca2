package org.nationalid.biometrics.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.biometrics.model.PublicModel;

class ProjectionTest {
    private static final Projection PROJECTION = Projection.expand(new byte[32]);

    private static float[] embedding(long seed, float length) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] embedding = new float[PublicModel.DIMENSIONS];
        double square = 0;
        for (int i = 0; i < embedding.length; i++) {
            embedding[i] = (float) random.nextGaussian();
            square += embedding[i] * embedding[i];
        }
        for (int i = 0; i < embedding.length; i++) embedding[i] *= length / (float) Math.sqrt(square);
        return embedding;
    }

    @Nested
    class TheDirections {
        @Test
        void areOrthonormal() {
            // A signed sum of 128 orthonormal vectors has the same length whatever the signs.
            SplittableRandom random = new SplittableRandom(1);
            for (int i = 0; i < 50; i++) {
                double square = 0;
                for (float value : PROJECTION.invert(random.nextLong(), random.nextLong())) square += value * value;

                assertThat(square).isCloseTo(1.0 / Projection.BITS, Offset.offset(1e-6));
            }
        }

        @Test
        void areOthersForAnotherKey() {
            byte[] other = new byte[32];
            other[31] = 1;
            long[] code = new long[2];
            long[] otherCode = new long[2];
            PROJECTION.code(embedding(1, 1), code, 0);
            Projection.expand(other).code(embedding(1, 1), otherCode, 0);

            assertThat(Long.bitCount(code[0] ^ otherCode[0]) + Long.bitCount(code[1] ^ otherCode[1]))
                    .isBetween(32, 96);
        }
    }

    @Nested
    class AWeightedCode {
        @Test
        void isTheCodeWithItsUnsureBitsTurnedOver() {
            long[] code = new long[2];
            long[] weighted = new long[2];
            long[] sure = new long[2];
            PROJECTION.code(embedding(2, 1), code, 0);
            PROJECTION.weightedCode(embedding(2, 1), weighted, sure, 0);

            int unsure = Long.bitCount(weighted[0] ^ sure[0]) + Long.bitCount(weighted[1] ^ sure[1]);
            assertThat(weighted).isEqualTo(code);
            assertThat(unsure)
                    .as("0.63 of 128 bits lie within 0.9 standard deviations")
                    .isBetween(60, 100);
        }

        @Test
        void isSureOfEveryBitFarFromItsPlaneAndOfNoneAtIt() {
            long[] code = new long[2];
            long[] sure = new long[2];
            PROJECTION.weightedCode(embedding(3, 1e6f), code, sure, 0);
            assertThat(sure).isEqualTo(code);

            PROJECTION.weightedCode(embedding(3, 1e-6f), code, sure, 0);
            assertThat(sure).isEqualTo(Arrays.stream(code).map(word -> ~word).toArray());
        }
    }
}
