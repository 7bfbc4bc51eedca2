package org.nationalid.biometrics.synthetic;

import java.util.random.RandomGenerator;

/// Random hills and valleys between -1 and 1, of a given size in pixels.
final class SmoothNoise {
    private static final int SIDE = 64;

    private final float[] knots = new float[SIDE * SIDE];
    private final double size;

    SmoothNoise(double size, RandomGenerator random) {
        this.size = size;
        for (int i = 0; i < knots.length; i++) knots[i] = random.nextFloat() * 2 - 1;
    }

    double at(double x, double y) {
        double column = x / size + SIDE / 2.0;
        double row = y / size + SIDE / 2.0;
        int left = (int) Math.floor(column);
        int top = (int) Math.floor(row);
        double right = eased(column - left);
        double down = eased(row - top);
        double upper = knot(left, top) * (1 - right) + knot(left + 1, top) * right;
        double lower = knot(left, top + 1) * (1 - right) + knot(left + 1, top + 1) * right;
        return upper * (1 - down) + lower * down;
    }

    private double knot(int column, int row) {
        return knots[Math.floorMod(row, SIDE) * SIDE + Math.floorMod(column, SIDE)];
    }

    private static double eased(double part) {
        return part * part * (3 - 2 * part);
    }
}
