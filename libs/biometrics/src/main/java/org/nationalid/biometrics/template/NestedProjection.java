package org.nationalid.biometrics.template;

import org.nationalid.biometrics.model.PublicModel;

/// 256 directions in the space of embeddings for the codes of a 1:N index, drawn from its key. The model puts
/// the values that tell fingers apart best first. Therefore the first 32 directions turn the first 32 values,
/// the next 32 and 64 fill the space of the first 64 and 128, and the others see all: the beginning of a code
/// says more than as many random bits of all values would.
///
/// Directions are orthonormal as long as there is room (the first 240), and so are the rest among themselves.
final class NestedProjection {
    static final int BITS = 256;
    private static final int[] BLOCKS = {32, 64, 128, BITS};
    /// A drawn direction of which less than this is left, in squared length, is drawn again.
    private static final double NEGLIGIBLE = 1e-6;

    /// The directions as columns, `columns[value][direction]`: the loop over them becomes vector instructions.
    private final float[][] columns;

    private NestedProjection(float[][] columns) {
        this.columns = columns;
    }

    static NestedProjection expand(byte[] key) {
        KeyStream stream = new KeyStream(key);
        float[][] columns = new float[PublicModel.DIMENSIONS][BITS];
        double[][] frame = new double[PublicModel.DIMENSIONS][];
        for (int direction = 0; direction < BITS; direction++) {
            int before = direction % PublicModel.DIMENSIONS;
            frame[before] = orthonormal(stream, values(direction), frame, before);
            for (int value = 0; value < columns.length; value++)
                columns[value][direction] = (float) frame[before][value];
        }
        return new NestedProjection(columns);
    }

    /// How many of the values a direction sees.
    private static int values(int direction) {
        for (int block : BLOCKS) if (direction < block) return Math.min(block, PublicModel.DIMENSIONS);
        throw new IllegalArgumentException("there are " + BITS + " directions");
    }

    /// A random direction orthogonal to the first `before` of the frame (Gram-Schmidt, modified).
    private static double[] orthonormal(KeyStream stream, int values, double[][] frame, int before) {
        while (true) {
            double[] drawn = new double[PublicModel.DIMENSIONS];
            for (int i = 0; i < values; i++) drawn[i] = GaussianLevels.of(stream.below(GaussianLevels.COUNT));
            for (int i = 0; i < before; i++) {
                double part = dot(drawn, frame[i]);
                for (int k = 0; k < drawn.length; k++) drawn[k] -= part * frame[i][k];
            }
            double square = dot(drawn, drawn);
            if (square < NEGLIGIBLE) continue;
            double norm = 1 / Math.sqrt(square);
            for (int k = 0; k < drawn.length; k++) drawn[k] *= norm;
            return drawn;
        }
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int k = 0; k < left.length; k++) sum += left[k] * right[k];
        return sum;
    }

    /// How far the embedding lies from each of the 256 planes, and on which side.
    float[] sides(float[] embedding) {
        float[] sides = new float[BITS];
        for (int value = 0; value < embedding.length; value++) {
            float factor = embedding[value];
            float[] column = columns[value];
            for (int bit = 0; bit < BITS; bit++) sides[bit] += factor * column[bit];
        }
        return sides;
    }
}
