package org.nationalid.biometrics.synthetic;

import java.util.random.RandomGenerator;

/// The direction of the ridges of one finger: arch, loop or whorl, by the zero-pole model (Sherlock, Monro: A model for
/// interpreting fingerprint topology, Pattern Recognition 26(7), 1993), in which cores and deltas bend the flow.
final class RidgeFlow {
    private static final double ARCH = 0.07;
    private static final double LOOP = 0.72;
    private static final int BENDS = 4;
    private static final double BEND_MAX = 0.5;

    private final double[] coreX;
    private final double[] coreY;
    private final double[] deltaX;
    private final double[] deltaY;
    private final double archHeight;
    private final double[] bends;
    private final double width;
    private final double height;

    private RidgeFlow(
            double[][] cores,
            double[][] deltas,
            double archHeight,
            double width,
            double height,
            RandomGenerator random) {
        coreX = cores[0];
        coreY = cores[1];
        deltaX = deltas[0];
        deltaY = deltas[1];
        this.archHeight = archHeight;
        bends = random.doubles(4L * BENDS, -BEND_MAX, BEND_MAX).toArray();
        this.width = width;
        this.height = height;
    }

    /// Draws a pattern with about the frequencies of nature: 7 % arches, 65 % loops, 28 % whorls.
    static RidgeFlow random(double width, double height, RandomGenerator random) {
        double middleX = width * (0.5 + 0.10 * signed(random));
        double middleY = height * (0.45 + 0.09 * signed(random));
        double kind = random.nextDouble();
        if (kind < ARCH)
            return new RidgeFlow(
                    new double[2][0], new double[2][0], 0.9 + 0.4 * random.nextDouble(), width, height, random);
        double deltaY = height * (0.80 + 0.08 * random.nextDouble());
        double apart = width * (0.26 + 0.16 * random.nextDouble());
        if (kind < LOOP) {
            double side = random.nextBoolean() ? 1 : -1;
            double[][] core = {{middleX}, {middleY}};
            double[][] delta = {{middleX + side * apart}, {deltaY}};
            return new RidgeFlow(core, delta, 0, width, height, random);
        }
        double gap = height * (0.04 + 0.10 * random.nextDouble());
        double shift = width * 0.05 * signed(random);
        double[][] cores = {{middleX - shift, middleX + shift}, {middleY - gap / 2, middleY + gap / 2}};
        double[][] deltas = {
            {middleX - apart * 1.15, middleX + apart * 1.15}, {deltaY, deltaY + height * 0.03 * signed(random)}
        };
        return new RidgeFlow(cores, deltas, 0, width, height, random);
    }

    private static double signed(RandomGenerator random) {
        return 2 * random.nextDouble() - 1;
    }

    /// Radians from x towards y, y downwards.
    double at(double x, double y) {
        if (archHeight > 0) {
            double across = (x / width - 0.5) * 2 * Math.PI;
            double bulge = Math.clamp(1.2 * y / height, 0.2, 1.0) * (1 - Math.max(0, y / height - 0.75) * 3);
            return StrictMath.atan(archHeight * bulge * StrictMath.sin(across * 0.8));
        }
        double angle = 0;
        for (int i = 0; i < coreX.length; i++) angle += bent(turn(x - coreX[i], y - coreY[i]), i);
        for (int i = 0; i < deltaX.length; i++) angle -= bent(turn(x - deltaX[i], y - deltaY[i]), 2 + i);
        return 0.5 * angle;
    }

    /// No two cores are bent alike: harmonics of the turn make each its own (after Vizcaya, Gerhardt: A nonlinear
    /// orientation model for global description of fingerprints, Pattern Recognition 29(7), 1996).
    private double bent(double turn, int point) {
        int at = BENDS * point;
        return turn
                + bends[at] * StrictMath.sin(turn)
                + bends[at + 1] * (StrictMath.cos(turn) - 1)
                + 0.7 * bends[at + 2] * StrictMath.sin(2 * turn)
                + 0.7 * bends[at + 3] * (StrictMath.cos(2 * turn) - 1);
    }

    /// Zero above the point, so that the ridges over the core run level.
    private static double turn(double dx, double dy) {
        return StrictMath.atan2(dx, -dy);
    }
}
