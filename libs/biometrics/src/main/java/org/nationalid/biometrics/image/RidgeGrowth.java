package org.nationalid.biometrics.image;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Grows a ridge pattern out of noise: filtered again and again along a given flow, the noise settles into ridges of
/// the given width, and where the flow leaves no room for whole ridges, minutiae appear by themselves (the idea of
/// Cappelli's SFinGe, in Maltoni et al., Handbook of Fingerprint Recognition, chapter 6).
public final class RidgeGrowth {
    private static final int ORIENTATION_CELL = 4;
    private static final int PERIOD_CELL = 8;
    private static final float GAIN = 6;

    private RidgeGrowth() {}

    /// A value for every place.
    @FunctionalInterface
    public interface PlaneFunction {
        double at(double x, double y);
    }

    /// @param direction of the ridges in radians, from x towards y, y downwards
    /// @param period distance of the ridges in pixels, 5 to 16
    /// @return row by row, -1 (ridge) to 1 (valley)
    public static float[] grow(
            int width, int height, PlaneFunction direction, PlaneFunction period, int rounds, RandomGenerator random) {
        Orientation.Field orientation = new Orientation.Field(
                field(width, height, ORIENTATION_CELL, (x, y) -> StrictMath.cos(2 * direction.at(x, y))),
                field(width, height, ORIENTATION_CELL, (x, y) -> StrictMath.sin(2 * direction.at(x, y))));
        Grid distance = field(width, height, PERIOD_CELL, period);
        RidgePeriod.Field periods = new RidgePeriod.Field(distance, distance);
        boolean[] everywhere = new boolean[orientation.cosine().values.length];
        Arrays.fill(everywhere, true);
        Pixels pattern = new Pixels(width, height);
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) pattern.values[pattern.index(x, y)] = random.nextFloat() * 2 - 1;
        pattern = pattern.smoothed();
        for (int round = 0; round < rounds; round++) {
            GaborFiltering filtering = new GaborFiltering(pattern, orientation, periods);
            filtering.apply(everywhere);
            pattern = filtering
                    .response()
                    .smoothed(); // the sparse filters cannot see what alternates from pixel to pixel
            saturate(pattern);
        }
        return rows(pattern);
    }

    private static Grid field(int width, int height, int cell, PlaneFunction function) {
        Grid grid = new Grid((width + cell - 1) / cell, (height + cell - 1) / cell, cell);
        for (int row = 0; row < grid.height; row++)
            for (int column = 0; column < grid.width; column++)
                grid.values[row * grid.width + column] = (float) function.at((column + 0.5) * cell, (row + 0.5) * cell);
        return grid;
    }

    private static void saturate(Pixels pattern) {
        for (int i = 0; i < pattern.values.length; i++)
            pattern.values[i] = Math.clamp(GAIN * pattern.values[i], -1f, 1f);
    }

    private static float[] rows(Pixels pattern) {
        float[] rows = new float[pattern.width * pattern.height];
        for (int y = 0; y < pattern.height; y++)
            System.arraycopy(pattern.values, pattern.index(0, y), rows, y * pattern.width, pattern.width);
        return rows;
    }
}
