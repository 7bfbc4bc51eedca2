package org.nationalid.biometrics.feature;

import java.util.Arrays;
import java.util.List;

/// Minutia cylinder codes with real values (Cappelli, Ferrara, Maltoni: Minutia Cylinder-Code, IEEE TPAMI 32(12),
/// 2010): how much other minutiae contribute to each cell of a disc of radius 78 pixels around a minutia, by place
/// (16 × 16 cells, those inside the disc) and by relative direction (5 sections).
final class Cylinders {
    private static final int SIDE = 16;
    static final int SECTIONS = 5;
    private static final double RADIUS = 78;
    private static final double CELL = 2 * RADIUS / SIDE;
    private static final double SIGMA_PLACE = 28.0 / 3;
    private static final double REACH = 3 * SIGMA_PLACE;
    private static final double SIGMA_DIRECTION = 2 * Math.PI / 9;
    private static final double MU = 0.01;
    private static final double TAU = 400;
    private static final double HULL_MARGIN = 50;
    private static final double NEAR_CELLS_MIN = 0.65;
    private static final double SEEN_CELLS_MIN = 0.3;
    private static final int CONTRIBUTORS_MIN = 2;
    private static final int ANGLES = 256;

    private static final double[] CELL_X = new double[SIDE * SIDE];
    private static final double[] CELL_Y = new double[SIDE * SIDE];
    static final int CELLS = placeCells();
    private static final float[][] DIRECTION_SHARE = directionShares();

    private Cylinders() {}

    /// Where no minutia found means that there is none, rather than that nothing could be seen.
    @FunctionalInterface
    interface Seen {
        boolean at(float x, float y);
    }

    /// Writes the cylinder of one minutia to the front of `into`; cells that were not seen, or lie far from all
    /// minutiae, are absent.
    ///
    /// @return whether enough of the disc lies near minutiae, enough of it was seen, and enough minutiae lie around
    /// its centre, for the cylinder to mean anything
    static boolean describe(Minutia centre, List<Minutia> minutiae, ConvexHull hull, Seen seen, float[] into) {
        double cosine = Math.cos(centre.direction());
        double sine = Math.sin(centre.direction());
        float[] sums = new float[CELLS * SECTIONS];
        int contributors = 0;
        for (Minutia other : minutiae) {
            if (other.equals(centre)) continue;
            double dx = other.x() - centre.x();
            double dy = other.y() - centre.y();
            if (dx * dx + dy * dy > (RADIUS + REACH) * (RADIUS + REACH)) continue;
            contributors++;
            add(sums, dx * cosine + dy * sine, dy * cosine - dx * sine, centre.direction() - other.direction());
        }
        if (contributors < CONTRIBUTORS_MIN) return false;
        int nearCells = 0;
        int seenCells = 0;
        for (int cell = 0; cell < CELLS; cell++) {
            double x = centre.x() + CELL_X[cell] * cosine - CELL_Y[cell] * sine;
            double y = centre.y() + CELL_X[cell] * sine + CELL_Y[cell] * cosine;
            boolean isNear = hull.distance(x, y) <= HULL_MARGIN;
            if (isNear) nearCells++;
            if (!isNear || !seen.at((float) x, (float) y)) {
                Arrays.fill(into, cell * SECTIONS, (cell + 1) * SECTIONS, Descriptor.ABSENT);
                continue;
            }
            seenCells++;
            for (int i = cell * SECTIONS; i < (cell + 1) * SECTIONS; i++)
                into[i] = (float) (1 / (1 + Math.exp(-TAU * (sums[i] - MU))));
        }
        return nearCells >= NEAR_CELLS_MIN * CELLS && seenCells >= SEEN_CELLS_MIN * CELLS;
    }

    /// Adds one neighbour, given in the coordinates of the cylinder.
    private static void add(float[] sums, double x, double y, double turn) {
        float[] share = DIRECTION_SHARE[Math.floorMod((int) Math.floor(turn / (2 * Math.PI) * ANGLES), ANGLES)];
        for (int cell = 0; cell < CELLS; cell++) {
            double dx = CELL_X[cell] - x;
            double dy = CELL_Y[cell] - y;
            double square = dx * dx + dy * dy;
            if (square > REACH * REACH) continue;
            float place = (float)
                    (Math.exp(-square / (2 * SIGMA_PLACE * SIGMA_PLACE)) / (SIGMA_PLACE * Math.sqrt(2 * Math.PI)));
            for (int section = 0; section < SECTIONS; section++)
                sums[cell * SECTIONS + section] += place * share[section];
        }
    }

    /// Place of a cell in pixels from the centre, along the direction of the minutia.
    static double cellX(int cell) {
        return CELL_X[cell];
    }

    /// Place of a cell in pixels from the centre, across the direction of the minutia.
    static double cellY(int cell) {
        return CELL_Y[cell];
    }

    private static int placeCells() {
        int count = 0;
        for (int i = 0; i < SIDE * SIDE; i++) {
            int row = i / SIDE;
            double x = (i % SIDE + 0.5) * CELL - RADIUS;
            double y = (row + 0.5) * CELL - RADIUS;
            if (x * x + y * y > RADIUS * RADIUS) continue;
            CELL_X[count] = x;
            CELL_Y[count++] = y;
        }
        return count;
    }

    /// For 256 turns the part of a Gaussian around the turn that falls into each section.
    private static float[][] directionShares() {
        float[][] shares = new float[ANGLES][SECTIONS];
        double width = 2 * Math.PI / SECTIONS;
        for (int angle = 0; angle < ANGLES; angle++)
            for (int section = 0; section < SECTIONS; section++) {
                double middle = -Math.PI + (section + 0.5) * width;
                double away = Math.IEEEremainder(middle - (angle + 0.5) * 2 * Math.PI / ANGLES, 2 * Math.PI);
                shares[angle][section] = (float) bell(away - width / 2, away + width / 2);
            }
        return shares;
    }

    private static double bell(double from, double to) {
        int steps = 64;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            double at = (from + (i + 0.5) * (to - from) / steps) / SIGMA_DIRECTION;
            sum += Math.exp(-0.5 * at * at);
        }
        return sum * (to - from) / steps / (SIGMA_DIRECTION * Math.sqrt(2 * Math.PI));
    }
}
