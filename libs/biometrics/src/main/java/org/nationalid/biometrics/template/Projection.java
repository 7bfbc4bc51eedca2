package org.nationalid.biometrics.template;

import java.util.Arrays;
import org.nationalid.biometrics.model.PublicModel;

/// The inner layer: 128 random orthonormal directions in the space of embeddings, known to the holder of the key
/// only. A code says on which side of each of the 128 planes the embedding lies.
final class Projection {
    static final int BITS = 128;
    private static final int DIMENSIONS = PublicModel.DIMENSIONS;
    private static final int LEVELS = 1 << 16;
    private static final float[] GAUSSIAN = gaussianLevels();

    /// How far from its plane an embedding must lie for the bit to be sure: 0.9 standard deviations.
    private static final float SURE_MIN = (float) (0.9 / Math.sqrt(DIMENSIONS));

    /// The directions as columns, `columns[dimension][bit]`. All loops below run over two arrays with one index:
    /// that is what the compiler turns into vector instructions, and a sum over one array or an offset is not.
    private final float[][] columns;

    private Projection(float[][] columns) {
        this.columns = columns;
    }

    /// Draws Gaussian directions from the key and makes them orthonormal (Gram-Schmidt, modified).
    static Projection expand(byte[] key) {
        byte[] drawn = new KeyStream(key).bytes(2 * BITS * DIMENSIONS);
        float[][] columns = new float[DIMENSIONS][BITS];
        int at = 0;
        for (float[] row : columns)
            for (int bit = 0; bit < BITS; bit++, at += 2)
                row[bit] = GAUSSIAN[(drawn[at] & 0xff) << 8 | (drawn[at + 1] & 0xff)];
        Arrays.fill(drawn, (byte) 0);
        float[] parts = new float[BITS];
        for (int direction = 0; direction < BITS; direction++) {
            normalise(columns, direction);
            removeFromLater(columns, direction, parts);
        }
        Arrays.fill(parts, 0);
        return new Projection(columns);
    }

    private static void normalise(float[][] columns, int direction) {
        float square = 0;
        for (float[] row : columns) square += row[direction] * row[direction];
        float norm = (float) (1 / Math.sqrt(square));
        for (float[] row : columns) row[direction] *= norm;
    }

    /// Takes the part along one direction out of all later ones, all of them at a time.
    private static void removeFromLater(float[][] columns, int direction, float[] parts) {
        Arrays.fill(parts, 0);
        for (float[] row : columns) addScaled(parts, row[direction], row);
        Arrays.fill(parts, 0, direction + 1, 0);
        for (float[] row : columns) addScaled(row, -row[direction], parts);
    }

    private static void addScaled(float[] sums, float factor, float[] values) {
        for (int bit = 0; bit < BITS; bit++) sums[bit] += factor * values[bit];
    }

    /// Writes the two words of the code of an embedding.
    void code(float[] embedding, long[] into, int offset) {
        float[] sides = sides(embedding);
        for (int word = 0; word < BITS / 64; word++) {
            long bits = 0;
            for (int bit = 0; bit < 64; bit++) if (sides[word * 64 + bit] > 0) bits |= 1L << bit;
            into[offset + word] = bits;
        }
    }

    /// Writes the code of an embedding and, to `sure`, the same bits where they are sure and the opposite ones where
    /// they are not: whoever counts both, the first twice, weighs a sure bit three times.
    void weightedCode(float[] embedding, long[] into, long[] sure, int offset) {
        float[] sides = sides(embedding);
        for (int word = 0; word < BITS / 64; word++) {
            long bits = 0;
            long unsure = 0;
            for (int bit = 0; bit < 64; bit++) {
                float side = sides[word * 64 + bit];
                if (side > 0) bits |= 1L << bit;
                if (Math.abs(side) <= SURE_MIN) unsure |= 1L << bit;
            }
            into[offset + word] = bits;
            sure[offset + word] = bits ^ unsure;
        }
    }

    /// What the signs are taken of.
    float[] sides(float[] embedding) {
        float[] sides = new float[BITS];
        for (int dimension = 0; dimension < DIMENSIONS; dimension++)
            addScaled(sides, embedding[dimension], columns[dimension]);
        return sides;
    }

    /// The best linear guess of the embedding behind a code, for someone who has the key: the attack measurements use
    /// it.
    float[] invert(long low, long high) {
        float[] guess = new float[DIMENSIONS];
        for (int dimension = 0; dimension < DIMENSIONS; dimension++)
            for (int bit = 0; bit < BITS; bit++) {
                long word = bit < 64 ? low >>> bit : high >>> (bit - 64);
                float side = (word & 1) == 0 ? -1 : 1;
                guess[dimension] += side * columns[dimension][bit] / BITS;
            }
        return guess;
    }

    void erase() {
        for (float[] row : columns) Arrays.fill(row, 0);
    }

    /// The normal distribution cut into 65,536 equally likely levels: a table needs no logarithm per number, and
    /// gives the same bits on every machine.
    private static float[] gaussianLevels() {
        float[] levels = new float[LEVELS];
        double[] cumulative = new double[LEVELS];
        double reach = 5;
        double sum = 0;
        for (int i = 0; i < LEVELS; i++) {
            double at = -reach + (i + 0.5) * 2 * reach / LEVELS;
            sum += StrictMath.exp(-0.5 * at * at);
            cumulative[i] = sum;
        }
        int at = 0;
        for (int level = 0; level < LEVELS; level++) {
            double wanted = (level + 0.5) / LEVELS * sum;
            while (cumulative[at] < wanted) at++;
            levels[level] = (float) (-reach + (at + 0.5) * 2 * reach / LEVELS);
        }
        return levels;
    }
}
