package org.nationalid.biometrics.image;

import java.util.Arrays;
import org.nationalid.biometrics.sample.FingerprintImage;

/// The sample as floats at 500 dpi with a margin around it, so that filters need no test for the border.
final class Pixels {
    static final int MARGIN = 16;
    static final int DPI = 500;
    private static final double SAME_RESOLUTION = 0.02;

    final int width;
    final int height;
    final int stride;
    final float[] values;

    Pixels(int width, int height) {
        this.width = width;
        this.height = height;
        this.stride = width + 2 * MARGIN;
        this.values = new float[stride * (height + 2 * MARGIN)];
    }

    int index(int x, int y) {
        return (y + MARGIN) * stride + x + MARGIN;
    }

    static Pixels of(FingerprintImage image) {
        double scale = (double) DPI / image.dpi();
        if (Math.abs(scale - 1) < SAME_RESOLUTION) scale = 1;
        Pixels pixels =
                new Pixels(Math.max(1, (int) (image.width() * scale)), Math.max(1, (int) (image.height() * scale)));
        for (int y = 0; y < pixels.height; y++) {
            int start = pixels.index(0, y);
            for (int x = 0; x < pixels.width; x++)
                pixels.values[start + x] = scale == 1 ? image.at(x, y) : resampled(image, x, y, 1 / scale);
        }
        return pixels;
    }

    /// Averages the source area of a pixel when shrinking, interpolates when enlarging.
    private static float resampled(FingerprintImage image, int x, int y, double step) {
        int taps = Math.max(1, (int) Math.ceil(step));
        float sum = 0;
        for (int i = 0; i < taps; i++)
            for (int j = 0; j < taps; j++)
                sum += interpolated(image, (x + (j + 0.5) / taps) * step - 0.5, (y + (i + 0.5) / taps) * step - 0.5);
        return sum / (taps * taps);
    }

    private static float interpolated(FingerprintImage image, double x, double y) {
        double column = Math.clamp(x, 0.0, image.width() - 1.0);
        double row = Math.clamp(y, 0.0, image.height() - 1.0);
        int left = Math.min((int) column, image.width() - 2);
        int top = Math.min((int) row, image.height() - 2);
        double right = column - left;
        double down = row - top;
        double upper = image.at(left, top) * (1 - right) + image.at(left + 1, top) * right;
        double lower = image.at(left, top + 1) * (1 - right) + image.at(left + 1, top + 1) * right;
        return (float) (upper * (1 - down) + lower * down);
    }

    /// Smooths with the binomial kernel 1 4 6 4 1 (sigma 1 pixel); the margin is left at zero.
    Pixels smoothed() {
        Pixels across = new Pixels(width, height);
        Pixels result = new Pixels(width, height);
        binomial(values, across.values, 1);
        binomial(across.values, result.values, stride);
        return result;
    }

    private void binomial(float[] from, float[] to, int step) {
        for (int y = 0; y < height; y++) {
            int start = index(0, y);
            int end = start + width;
            for (int i = start; i < end; i++)
                to[i] = 0.375f * from[i]
                        + 0.25f * (from[i - step] + from[i + step])
                        + 0.0625f * (from[i - 2 * step] + from[i + 2 * step]);
        }
    }

    void erase() {
        Arrays.fill(values, 0);
    }
}
