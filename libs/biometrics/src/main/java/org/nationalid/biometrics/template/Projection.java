package org.nationalid.biometrics.template;

import java.util.Arrays;
import org.nationalid.biometrics.model.PublicModel;

/// The inner layer: 128 random orthonormal directions in the space of embeddings, known to the holder of the key only.
/// A code says on which side of each of the 128 planes the embedding lies.
final class Projection {
    static final int BITS = 128;
    private static final int DIMENSIONS = PublicModel.DIMENSIONS;
    private static final int LEVELS = 1 << 16;
    private static final float[] GAUSSIAN = gaussianLevels();

    private final float[] rows;

    private Projection(float[] rows) {
        this.rows = rows;
    }

    /// Draws Gaussian rows from the key and makes them orthonormal (Gram-Schmidt, modified).
    static Projection expand(byte[] key) {
        byte[] drawn = new KeyStream(key).bytes(2 * BITS * DIMENSIONS);
        float[] rows = new float[BITS * DIMENSIONS];
        for (int i = 0; i < rows.length; i++)
            rows[i] = GAUSSIAN[(drawn[2 * i] & 0xff) << 8 | (drawn[2 * i + 1] & 0xff)];
        Arrays.fill(drawn, (byte) 0);
        for (int row = 0; row < BITS; row++) {
            int start = row * DIMENSIONS;
            float norm = (float) (1 / Math.sqrt(dot(rows, start, rows, start)));
            for (int i = start; i < start + DIMENSIONS; i++) rows[i] *= norm;
            for (int other = start + DIMENSIONS; other < rows.length; other += DIMENSIONS) {
                float part = dot(rows, start, rows, other);
                for (int i = 0; i < DIMENSIONS; i++) rows[other + i] -= part * rows[start + i];
            }
        }
        return new Projection(rows);
    }

    /// Writes the two words of the code of an embedding.
    void code(float[] embedding, long[] into, int offset) {
        for (int word = 0; word < BITS / 64; word++) {
            long bits = 0;
            for (int bit = 0; bit < 64; bit++)
                if (dot(rows, (word * 64 + bit) * DIMENSIONS, embedding, 0) > 0) bits |= 1L << bit;
            into[offset + word] = bits;
        }
    }

    /// The best linear guess of the embedding behind a code, for someone who has the key: the attack measurements use
    /// it.
    float[] invert(long low, long high) {
        float[] guess = new float[DIMENSIONS];
        for (int bit = 0; bit < BITS; bit++) {
            long word = bit < 64 ? low >>> bit : high >>> (bit - 64);
            float side = (word & 1) == 0 ? -1 : 1;
            for (int i = 0; i < DIMENSIONS; i++) guess[i] += side * rows[bit * DIMENSIONS + i] / BITS;
        }
        return guess;
    }

    void erase() {
        Arrays.fill(rows, 0);
    }

    /// Eight independent sums, so that the processor need not wait for one addition after the other.
    private static float dot(float[] left, int leftStart, float[] right, int rightStart) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        float e = 0;
        float f = 0;
        float g = 0;
        float h = 0;
        for (int i = 0; i < DIMENSIONS; i += 8) {
            a += left[leftStart + i] * right[rightStart + i];
            b += left[leftStart + i + 1] * right[rightStart + i + 1];
            c += left[leftStart + i + 2] * right[rightStart + i + 2];
            d += left[leftStart + i + 3] * right[rightStart + i + 3];
            e += left[leftStart + i + 4] * right[rightStart + i + 4];
            f += left[leftStart + i + 5] * right[rightStart + i + 5];
            g += left[leftStart + i + 6] * right[rightStart + i + 6];
            h += left[leftStart + i + 7] * right[rightStart + i + 7];
        }
        return (a + b) + (c + d) + ((e + f) + (g + h));
    }

    /// The normal distribution cut into 65,536 equally likely levels: a table needs no logarithm per number, and gives
    /// the same bits on every machine.
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
