package org.nationalid.biometrics.template;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.nationalid.biometrics.model.PublicModel;

/// The inner layer: 128 random orthonormal directions in the space of embeddings, known to the holder of the key
/// only. A code says on which side of each of the 128 planes the embedding lies.
///
/// The codes of a template fall into four groups. Each group turns its embeddings over in a secret way of its
/// own first (random signs of the 240 values), so that distances between codes of different groups say nothing
/// to who lacks the key: what a template tells about itself, and so links it to another one, is cut down to a
/// quarter.
final class Projection {
    static final int BITS = 128;
    /// Groups of codes; a code belongs to the group of its place modulo this number.
    static final int GROUPS = 4;
    private static final int DIMENSIONS = PublicModel.DIMENSIONS;
    private static final int LANES = 16;

    /// The directions as columns, `columns[dimension][bit]`. All loops below run over two arrays with one index:
    /// that is what the compiler turns into vector instructions, and a sum over one array or an offset is not.
    private final float[][] columns;
    private final float[][] signs;
    private final FillerMark mark;

    private Projection(float[][] columns, float[][] signs, FillerMark mark) {
        this.columns = columns;
        this.signs = signs;
        this.mark = mark;
    }

    /// Draws Gaussian directions from the key and makes them orthonormal (Gram-Schmidt, modified).
    static Projection expand(byte[] key) {
        KeyStream stream = new KeyStream(key);
        byte[] drawn = stream.bytes(2 * BITS * DIMENSIONS);
        float[][] columns = new float[DIMENSIONS][BITS];
        int at = 0;
        for (float[] row : columns)
            for (int bit = 0; bit < BITS; bit++, at += 2)
                row[bit] = GaussianLevels.of((drawn[at] & 0xff) << 8 | (drawn[at + 1] & 0xff));
        Arrays.fill(drawn, (byte) 0);
        float[] parts = new float[BITS];
        for (int direction = 0; direction < BITS; direction++) {
            normalise(columns, direction);
            removeFromLater(columns, direction, parts);
        }
        Arrays.fill(parts, 0);
        float[][] signs = new float[GROUPS][DIMENSIONS];
        for (float[] group : signs) for (int i = 0; i < DIMENSIONS; i++) group[i] = stream.below(2) == 0 ? -1 : 1;
        ByteBuffer mask = ByteBuffer.wrap(stream.bytes(16));
        return new Projection(columns, signs, FillerMark.of(mask.getLong(), mask.getLong()));
    }

    /// Tells fillers from codes of minutiae, before the outer layer.
    FillerMark mark() {
        return mark;
    }

    private static void normalise(float[][] columns, int direction) {
        float square = 0;
        for (float[] row : columns) square += row[direction] * row[direction];
        float norm = (float) (1 / Math.sqrt(square));
        for (float[] row : columns) row[direction] *= norm;
    }

    /// Takes the part along one direction out of all later ones, all of them at a time.
    private static void removeFromLater(float[][] columns, int direction, float[] parts) {
        // Whole vectors of the processor: the few earlier directions among them have no part to lose.
        int from = (direction + 1) / LANES * LANES;
        Arrays.fill(parts, from, BITS, 0);
        for (float[] row : columns) addScaled(parts, row[direction], row, from);
        Arrays.fill(parts, from, direction + 1, 0);
        for (float[] row : columns) addScaled(row, -row[direction], parts, from);
    }

    private static void addScaled(float[] sums, float factor, float[] values, int from) {
        for (int bit = from; bit < BITS; bit++) sums[bit] += factor * values[bit];
    }

    /// Writes the two words of the code of a minutia in a template, as the mark wants them.
    void referenceCode(float[] embedding, int group, long[] into, int offset) {
        float[] sides = sides(embedding, group);
        writeSigns(sides, into, offset);
        mark.makeGenuine(into, offset, sides);
        Arrays.fill(sides, 0);
    }

    /// Writes the code of a live minutia for one group, and how sure each bit is.
    ///
    /// @param into the three codes of [WeightedBits], two words each
    void weightedCode(float[] embedding, int group, long[][] into, int offset) {
        float[] sides = sides(embedding, group);
        WeightedBits.write(sides, into, offset);
        Arrays.fill(sides, 0);
    }

    private static void writeSigns(float[] sides, long[] into, int offset) {
        for (int word = 0; word < BITS / Long.SIZE; word++) {
            long bits = 0;
            for (int bit = 0; bit < Long.SIZE; bit++) if (sides[word * Long.SIZE + bit] > 0) bits |= 1L << bit;
            into[offset + word] = bits;
        }
    }

    /// What the signs are taken of, under the turn of a group.
    private float[] sides(float[] embedding, int group) {
        float[] sides = new float[BITS];
        for (int dimension = 0; dimension < DIMENSIONS; dimension++)
            addScaled(sides, embedding[dimension] * signs[group][dimension], columns[dimension], 0);
        return sides;
    }

    /// The best linear guess of the embedding behind a code of a group, for someone who has the key: the attack
    /// measurements use it.
    float[] invert(long low, long high, int group) {
        float[] guess = new float[DIMENSIONS];
        for (int dimension = 0; dimension < DIMENSIONS; dimension++)
            for (int bit = 0; bit < BITS; bit++) {
                long word = bit < 64 ? low >>> bit : high >>> (bit - 64);
                float side = (word & 1) == 0 ? -1 : 1;
                guess[dimension] += side * signs[group][dimension] * columns[dimension][bit] / BITS;
            }
        return guess;
    }

    void erase() {
        for (float[] row : columns) Arrays.fill(row, 0);
        for (float[] group : signs) Arrays.fill(group, 0);
    }
}
