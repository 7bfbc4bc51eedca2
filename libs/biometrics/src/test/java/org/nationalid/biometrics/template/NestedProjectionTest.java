package org.nationalid.biometrics.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.nationalid.biometrics.model.PublicModel;

class NestedProjectionTest {
    private static final int SIZE = PublicModel.DIMENSIONS;
    private static final NestedProjection PROJECTION = NestedProjection.expand(new byte[32]);

    private static float[] embedding(int from, int end) {
        SplittableRandom random = new SplittableRandom(from);
        float[] embedding = new float[SIZE];
        for (int i = from; i < end; i++) embedding[i] = (float) random.nextGaussian();
        return embedding;
    }

    private static double square(float[] values, int from, int end) {
        double square = 0;
        for (int i = from; i < end; i++) square += values[i] * values[i];
        return square;
    }

    private static void assertLengthIsKept(float[] embedding, int bits) {
        assertThat(square(PROJECTION.sides(embedding), 0, bits))
                .isCloseTo(square(embedding, 0, SIZE), Offset.offset(1e-3));
    }

    @Test
    void turnsTheFirstValuesIntoTheBeginningOfACode() {
        assertLengthIsKept(embedding(0, 32), 32);
        assertLengthIsKept(embedding(0, 64), 64);
        assertLengthIsKept(embedding(0, 128), 128);
        assertLengthIsKept(embedding(0, SIZE), SIZE);
    }

    /// Stored codes depend on every step of the expansion: when these words change, so must the scheme in
    /// [IdentificationKey], unless a model of another number of values changed them.
    @Test
    void givesTheCodesThatItAlwaysGave() {
        float[] embedding = embedding(0, SIZE);
        PublicModel.normalise(embedding);

        assertThat(new IdentificationCodes(new float[][] {PROJECTION.sides(embedding)}, 0).stored())
                .containsExactly(
                        5841162303097312458L, 7227794203149521934L, -5348917931271872612L, -7067077477700481432L);
    }

    @Test
    void keepsLaterValuesOutOfTheBeginning() {
        assertThat(square(PROJECTION.sides(embedding(32, SIZE)), 0, 32)).isZero();
        assertThat(square(PROJECTION.sides(embedding(64, SIZE)), 0, 64)).isZero();
        assertThat(square(PROJECTION.sides(embedding(128, SIZE)), 0, 128)).isZero();
    }

    @Test
    void isAnotherForAnotherKey() {
        byte[] other = new byte[32];
        other[31] = 1;
        float[] embedding = embedding(0, SIZE);
        float[] left = PROJECTION.sides(embedding);
        float[] right = NestedProjection.expand(other).sides(embedding);

        int different = 0;
        for (int bit = 0; bit < left.length; bit++) if (left[bit] > 0 != right[bit] > 0) different++;
        assertThat(different).isBetween(80, 176);
    }
}
