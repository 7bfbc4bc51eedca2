package org.nationalid.biometrics.image;

/// Local contrast: subtracts the mean and divides by the standard deviation of the neighbourhood (Gaussian, sigma
/// 8 pixels), so that wet, dry and unevenly pressed parts look alike to the filters that follow.
final class Normalisation {
    private static final int CELL = 4;
    private static final double SIGMA_CELLS = 2;
    private static final float DEVIATION_MIN = 3;
    private static final float CLIP = 3;

    private Normalisation() {}

    /// Standard deviation of the grey values around each cell of 4 × 4 pixels.
    record Contrast(Grid mean, Grid deviation) {}

    static Contrast contrast(Pixels pixels) {
        Grid mean = new Grid((pixels.width + CELL - 1) / CELL, (pixels.height + CELL - 1) / CELL, CELL);
        Grid square = mean.like();
        for (int row = 0; row < mean.height; row++)
            for (int column = 0; column < mean.width; column++) cellMoments(pixels, mean, square, column, row);
        mean.blur(SIGMA_CELLS);
        square.blur(SIGMA_CELLS);
        for (int i = 0; i < mean.values.length; i++)
            square.values[i] = (float) Math.sqrt(Math.max(0, square.values[i] - mean.values[i] * mean.values[i]));
        return new Contrast(mean, square);
    }

    private static void cellMoments(Pixels pixels, Grid mean, Grid square, int column, int row) {
        int right = Math.min(pixels.width, (column + 1) * CELL);
        int bottom = Math.min(pixels.height, (row + 1) * CELL);
        float sum = 0;
        float squares = 0;
        for (int y = row * CELL; y < bottom; y++) {
            int start = pixels.index(0, y);
            for (int x = column * CELL; x < right; x++) {
                float value = pixels.values[start + x];
                sum += value;
                squares += value * value;
            }
        }
        int count = (right - column * CELL) * (bottom - row * CELL);
        mean.values[row * mean.width + column] = sum / count;
        square.values[row * mean.width + column] = squares / count;
    }

    /// Normalises in place.
    static void apply(Pixels pixels, Contrast contrast) {
        float[] offset = new float[pixels.width];
        float[] spread = new float[pixels.width];
        for (int y = 0; y < pixels.height; y++) {
            contrast.mean().row(y, offset);
            contrast.deviation().row(y, spread);
            int start = pixels.index(0, y);
            for (int x = 0; x < pixels.width; x++) {
                float value = (pixels.values[start + x] - offset[x]) / Math.max(DEVIATION_MIN, spread[x]);
                pixels.values[start + x] = Math.max(-CLIP, Math.min(CLIP, value));
            }
        }
    }
}
