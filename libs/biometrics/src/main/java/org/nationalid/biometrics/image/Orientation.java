package org.nationalid.biometrics.image;

/// Ridge direction by the structure tensor: gradients of the smoothed image, averaged with sigma 6 pixels, then the
/// doubled angles averaged once more, weighted by their coherence.
final class Orientation {
    private static final int CELL = 4;
    private static final double SIGMA_CELLS = 1.5;

    /// Doubled direction of the ridges, (cos 2θ, sin 2θ) times the coherence 0 to 1; θ from x towards y, y downwards.
    record Field(Grid cosine, Grid sine) {
        float coherence(int cellIndex) {
            return (float) Math.hypot(cosine.values[cellIndex], sine.values[cellIndex]);
        }
    }

    private Orientation() {}

    static Field of(Pixels smoothed) {
        Grid xx = new Grid((smoothed.width + CELL - 1) / CELL, (smoothed.height + CELL - 1) / CELL, CELL);
        Grid yy = xx.like();
        Grid xy = xx.like();
        for (int row = 0; row < xx.height; row++)
            for (int column = 0; column < xx.width; column++) cellTensor(smoothed, xx, yy, xy, column, row);
        xx.blur(SIGMA_CELLS);
        yy.blur(SIGMA_CELLS);
        xy.blur(SIGMA_CELLS);
        Grid cosine = xx.like();
        Grid sine = xx.like();
        for (int i = 0; i < xx.values.length; i++) {
            float energy = xx.values[i] + yy.values[i] + 1e-6f;
            // The gradient stands across the ridge: half a turn of the doubled angle.
            cosine.values[i] = (yy.values[i] - xx.values[i]) / energy;
            sine.values[i] = -2 * xy.values[i] / energy;
        }
        return new Field(cosine.blur(SIGMA_CELLS), sine.blur(SIGMA_CELLS));
    }

    private static void cellTensor(Pixels image, Grid xx, Grid yy, Grid xy, int column, int row) {
        // One pixel inside the border: beyond it the image is zero and every edge would look like a ridge.
        int left = Math.max(1, column * CELL);
        int right = Math.min(image.width - 1, (column + 1) * CELL);
        int bottom = Math.min(image.height - 1, (row + 1) * CELL);
        float sumXx = 0;
        float sumYy = 0;
        float sumXy = 0;
        for (int y = Math.max(1, row * CELL); y < bottom; y++) {
            int start = image.index(0, y);
            for (int i = start + left; i < start + right; i++) {
                float dx = image.values[i + 1] - image.values[i - 1];
                float dy = image.values[i + image.stride] - image.values[i - image.stride];
                sumXx += dx * dx;
                sumYy += dy * dy;
                sumXy += dx * dy;
            }
        }
        int at = row * xx.width + column;
        xx.values[at] = sumXx;
        yy.values[at] = sumYy;
        xy.values[at] = sumXy;
    }
}
