package org.nationalid.biometrics.template;

/// The normal distribution cut into 65,536 equally likely levels: a table needs no logarithm per number, and gives
/// the same bits on every machine.
final class GaussianLevels {
    static final int COUNT = 1 << 16;
    private static final double REACH = 5;
    private static final float[] LEVELS = levels();

    private GaussianLevels() {}

    /// @param level 0 to 65,535, evenly distributed
    static float of(int level) {
        return LEVELS[level];
    }

    private static float[] levels() {
        float[] levels = new float[COUNT];
        double[] cumulative = new double[COUNT];
        double sum = 0;
        for (int i = 0; i < COUNT; i++) {
            double at = -REACH + (i + 0.5) * 2 * REACH / COUNT;
            sum += StrictMath.exp(-0.5 * at * at);
            cumulative[i] = sum;
        }
        int at = 0;
        for (int level = 0; level < COUNT; level++) {
            double wanted = (level + 0.5) / COUNT * sum;
            while (cumulative[at] < wanted) at++;
            levels[level] = (float) (-REACH + (at + 0.5) * 2 * REACH / COUNT);
        }
        return levels;
    }
}
