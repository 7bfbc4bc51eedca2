package org.nationalid.biometrics.image;

/// Even Gabor filters for 48 directions and 23 ridge periods, as sparse lists of taps.
///
/// The input is smoothed beforehand (sigma 1 pixel), and a filter tuned to periods of 5 pixels and more passes
/// nothing near the sampling limit: every second pixel in both directions is enough, a quarter of the work for the
/// same response.
final class GaborBank {
    static final int DIRECTIONS = 48;
    private static final double PERIOD_MIN = 5;
    private static final double PERIOD_STEP = 0.5;
    private static final int PERIODS = 23;
    private static final int RADIUS = 14;
    private static final int STEP = 2;
    private static final double SIGMA_ALONG = 4;
    private static final double WEIGHT_MIN = 0.01;

    /// One filter: offsets from the pixel and weights, absolute weights adding up to 1, weights adding up to 0.
    static final class Filter {
        final int[] dx;
        final int[] dy;
        final float[] weight;

        Filter(int count) {
            dx = new int[count];
            dy = new int[count];
            weight = new float[count];
        }
    }

    private static final Filter[] FILTERS = build();

    private GaborBank() {}

    /// Index of the filter for a direction (radians, any turn) and a period in pixels.
    static int index(double direction, double period) {
        int turn = Math.floorMod((int) Math.round(direction * DIRECTIONS / Math.PI), DIRECTIONS);
        int step = Math.clamp(Math.round((period - PERIOD_MIN) / PERIOD_STEP), 0, PERIODS - 1);
        return turn * PERIODS + step;
    }

    static Filter filter(int index) {
        return FILTERS[index];
    }

    static int size() {
        return FILTERS.length;
    }

    private static Filter[] build() {
        Filter[] filters = new Filter[DIRECTIONS * PERIODS];
        for (int turn = 0; turn < DIRECTIONS; turn++)
            for (int step = 0; step < PERIODS; step++)
                filters[turn * PERIODS + step] = filter(turn * Math.PI / DIRECTIONS, PERIOD_MIN + step * PERIOD_STEP);
        return filters;
    }

    private static Filter filter(double direction, double period) {
        int side = RADIUS / STEP * 2 + 1;
        double[] envelope = new double[side * side];
        double[] weights = new double[side * side];
        double sigmaAcross = 4 * period / 9;
        double sum = 0;
        double mass = 0;
        for (int i = 0; i < weights.length; i++) {
            int x = (i % side) * STEP - RADIUS;
            int y = (i / side) * STEP - RADIUS;
            double along = (x * Math.cos(direction) + y * Math.sin(direction)) / SIGMA_ALONG;
            double across = -x * Math.sin(direction) + y * Math.cos(direction);
            double bell = Math.exp(-0.5 * (along * along + across * across / (sigmaAcross * sigmaAcross)));
            if (bell < WEIGHT_MIN || x * x + y * y > RADIUS * RADIUS) continue;
            envelope[i] = bell;
            weights[i] = bell * Math.cos(2 * Math.PI * across / period);
            sum += weights[i];
            mass += bell;
        }
        int count = 0;
        double norm = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] -= envelope[i] * sum / mass;
            norm += Math.abs(weights[i]);
            if (envelope[i] > 0) count++;
        }
        return taps(weights, envelope, count, norm, side);
    }

    private static Filter taps(double[] weights, double[] envelope, int count, double norm, int side) {
        Filter filter = new Filter(count);
        int at = 0;
        for (int i = 0; i < weights.length; i++) {
            if (envelope[i] == 0) continue;
            filter.dx[at] = (i % side) * STEP - RADIUS;
            filter.dy[at] = (i / side) * STEP - RADIUS;
            filter.weight[at++] = (float) (weights[i] / norm);
        }
        return filter;
    }
}
