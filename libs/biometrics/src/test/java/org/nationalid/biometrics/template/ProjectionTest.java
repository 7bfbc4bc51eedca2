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
                for (float value : PROJECTION.invert(random.nextLong(), random.nextLong(), i % 4))
                    square += value * value;

                assertThat(square).isCloseTo(1.0 / Projection.BITS, Offset.offset(1e-6));
            }
        }

        /// Stored templates depend on every step of the expansion: when these words change, so must their format,
        /// unless a model of another number of values changed them.
        @Test
        void giveTheCodesThatTheyAlwaysGave() {
            long[] code = new long[2];
            PROJECTION.referenceCode(embedding(1, 1), 3, code, 0);

            assertThat(code).containsExactly(-2268815886234797655L, -2681627399071825802L);
        }

        @Test
        void areOthersForAnotherKey() {
            byte[] other = new byte[32];
            other[31] = 1;
            long[] code = new long[2];
            long[] otherCode = new long[2];
            PROJECTION.referenceCode(embedding(1, 1), 0, code, 0);
            Projection.expand(other).referenceCode(embedding(1, 1), 0, otherCode, 0);

            assertThat(Long.bitCount(code[0] ^ otherCode[0]) + Long.bitCount(code[1] ^ otherCode[1]))
                    .isBetween(32, 96);
        }
    }

    @Nested
    class AWeightedCode {
        private static final int GROUP = 2;

        private static long[][] weighted(float[] embedding) {
            long[][] planes = new long[WeightedBits.PLANES][2];
            PROJECTION.weightedCode(embedding, GROUP, planes, 0);
            return planes;
        }

        private static int distance(long[] left, long[] right) {
            return Long.bitCount(left[0] ^ right[0]) + Long.bitCount(left[1] ^ right[1]);
        }

        @Test
        void isTheCodeOfItsGroupButForTheParity() {
            long[] reference = new long[2];
            PROJECTION.referenceCode(embedding(2, 1), GROUP, reference, 0);

            assertThat(distance(weighted(embedding(2, 1))[0], reference)).isLessThanOrEqualTo(1);
        }

        @Test
        void turnsOverTheBitsThatAreNearTheirPlane() {
            long[][] planes = weighted(embedding(2, 1));

            assertThat(distance(planes[0], planes[1]))
                    .as("0.68 of 128 bits lie within one standard deviation")
                    .isBetween(65, 109);
            assertThat(distance(planes[0], planes[2]))
                    .as("0.53 of 128 bits lie in the first or the third half of a standard deviation")
                    .isBetween(45, 91);
        }

        @Test
        void isSureOfEveryBitFarFromItsPlaneAndOfNoneAtIt() {
            long[][] far = weighted(embedding(3, 1e4f));
            assertThat(far[1]).isEqualTo(far[0]);
            assertThat(far[2]).isEqualTo(far[0]);

            long[][] at = weighted(embedding(3, 1e-6f));
            long[] opposite = Arrays.stream(at[0]).map(word -> ~word).toArray();
            assertThat(at[1]).isEqualTo(opposite);
            assertThat(at[2]).isEqualTo(opposite);
        }
    }

    @Nested
    class TheGroups {
        @Test
        void giveOneMinutiaCodesThatHaveNothingInCommon() {
            long[][] codes = new long[Projection.GROUPS][2];
            for (int group = 0; group < codes.length; group++)
                PROJECTION.referenceCode(embedding(4, 1), group, codes[group], 0);

            for (int i = 0; i < codes.length; i++)
                for (int j = 0; j < i; j++)
                    assertThat(Long.bitCount(codes[i][0] ^ codes[j][0]) + Long.bitCount(codes[i][1] ^ codes[j][1]))
                            .isBetween(32, 96);
        }
    }
}
