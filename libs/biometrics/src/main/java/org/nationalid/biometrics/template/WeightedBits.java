package org.nationalid.biometrics.template;

import org.nationalid.biometrics.model.PublicModel;

/// A code and how sure each of its bits is, as three codes: itself, with the bits turned over that are nearer
/// than two steps to their plane, and with those whose number of steps is even. Distances to the three count 4,
/// 2 and 1: then a bit weighs 1, 3, 5 or 7, the more the surer it is.
public final class WeightedBits {
    public static final int PLANES = 3;
    /// What a bit weighs that is as sure as any.
    public static final int WEIGHT_MAX = 7;
    /// Half a standard deviation of the side of an embedding of length 1.
    private static final float STEP = (float) (0.5 / Math.sqrt(PublicModel.DIMENSIONS));

    private WeightedBits() {}

    /// Weighted distance from the Hamming distances to the three.
    public static int distance(int code, int near, int even) {
        return 4 * code + 2 * near + even;
    }

    /// @param sides distances from the planes, one a bit
    /// @param into the three codes; `sides.length / 64` words of each, from the offset on, are written
    static void write(float[] sides, long[][] into, int offset) {
        for (int word = 0; word < sides.length / Long.SIZE; word++) {
            long code = 0;
            long near = 0;
            long even = 0;
            for (int bit = 0; bit < Long.SIZE; bit++) {
                float side = sides[word * Long.SIZE + bit];
                int steps = Math.min(3, (int) (Math.abs(side) / STEP));
                if (side > 0) code |= 1L << bit;
                if (steps < 2) near |= 1L << bit;
                if (steps % 2 == 0) even |= 1L << bit;
            }
            into[0][offset + word] = code;
            into[1][offset + word] = code ^ near;
            into[2][offset + word] = code ^ even;
        }
    }
}
