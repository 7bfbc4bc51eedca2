package org.nationalid.biometrics.image;

/// Applies the filter of the bank that fits each cell of 4 × 4 pixels.
final class GaborFiltering {
    private static final int CELL = 4;

    private final Pixels smoothed;
    private final Orientation.Field orientation;
    private final RidgePeriod.Field period;
    private final Pixels response;
    private final Grid energy;
    private final boolean[] done;
    private final int[][] offsets = new int[GaborBank.size()][];

    GaborFiltering(Pixels smoothed, Orientation.Field orientation, RidgePeriod.Field period) {
        this.smoothed = smoothed;
        this.orientation = orientation;
        this.period = period;
        this.response = new Pixels(smoothed.width, smoothed.height);
        this.energy = orientation.cosine().like();
        this.done = new boolean[energy.values.length];
    }

    /// Filters the wanted cells that were not filtered before.
    void apply(boolean[] wanted) {
        for (int row = 0; row < energy.height; row++)
            for (int column = 0; column < energy.width; column++) {
                int at = row * energy.width + column;
                if (!wanted[at] || done[at]) continue;
                done[at] = true;
                energy.values[at] = filterCell(column, row, at);
            }
    }

    /// Response about -1 (ridge) to 1 (valley); zero outside the filtered cells.
    Pixels response() {
        return response;
    }

    /// Mean squared response of each cell.
    Grid energy() {
        return energy;
    }

    private float filterCell(int column, int row, int at) {
        float direction = (float) (0.5 * Math.atan2(orientation.sine().values[at], orientation.cosine().values[at]));
        float distance = period.period().between((column + 0.5f) * CELL, (row + 0.5f) * CELL);
        int index = GaborBank.index(direction, distance);
        float[] weights = GaborBank.filter(index).weight;
        int[] steps = offsets(index);
        int bottom = Math.min(smoothed.height, (row + 1) * CELL);
        float squares = 0;
        for (int y = row * CELL; y < bottom; y++)
            squares += filterFour(smoothed.index(column * CELL, y), steps, weights);
        return squares / (CELL * CELL);
    }

    /// Four neighbouring pixels at once: each weight is loaded once for all of them. The margin of the arrays makes
    /// reading and writing past the right border harmless.
    private float filterFour(int start, int[] steps, float[] weights) {
        float[] from = smoothed.values;
        float first = 0;
        float second = 0;
        float third = 0;
        float fourth = 0;
        for (int i = 0; i < steps.length; i++) {
            int at = start + steps[i];
            float weight = weights[i];
            first += weight * from[at];
            second += weight * from[at + 1];
            third += weight * from[at + 2];
            fourth += weight * from[at + 3];
        }
        response.values[start] = first;
        response.values[start + 1] = second;
        response.values[start + 2] = third;
        response.values[start + 3] = fourth;
        return first * first + second * second + third * third + fourth * fourth;
    }

    private int[] offsets(int index) {
        if (offsets[index] == null) {
            GaborBank.Filter filter = GaborBank.filter(index);
            int[] steps = new int[filter.weight.length];
            for (int i = 0; i < steps.length; i++) steps[i] = filter.dy[i] * smoothed.stride + filter.dx[i];
            offsets[index] = steps;
        }
        return offsets[index];
    }
}
