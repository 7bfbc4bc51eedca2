package org.nationalid.biometrics.image;

/// A coarse field over an image: one float for each square cell of `cell` × `cell` pixels.
final class Grid {
    final int width;
    final int height;
    final int cell;
    final float[] values;

    Grid(int width, int height, int cell) {
        this.width = width;
        this.height = height;
        this.cell = cell;
        this.values = new float[width * height];
    }

    Grid like() {
        return new Grid(width, height, cell);
    }

    float at(int column, int row) {
        return values[row * width + column];
    }

    /// The value at a pixel, interpolated between the centres of the four nearest cells.
    float between(float x, float y) {
        float column = Math.clamp((x + 0.5f) / cell - 0.5f, 0, width - 1.001f);
        float row = Math.clamp((y + 0.5f) / cell - 0.5f, 0, height - 1.001f);
        int left = (int) column;
        int top = (int) row;
        float right = column - left;
        float down = row - top;
        int at = top * width + left;
        int below = height == 1 ? at : at + width;
        int beside = width == 1 ? 0 : 1;
        float upper = values[at] + right * (values[at + beside] - values[at]);
        float lower = values[below] + right * (values[below + beside] - values[below]);
        return upper + down * (lower - upper);
    }

    /// The interpolated values of one row of pixels, as many as `into` holds.
    void row(int y, float[] into) {
        float row = Math.clamp((y + 0.5f) / cell - 0.5f, 0, height - 1.001f);
        int top = (int) row;
        float down = row - top;
        int at = top * width;
        int below = height == 1 ? at : at + width;
        for (int x = 0; x < into.length; x++) {
            float column = Math.clamp((x + 0.5f) / cell - 0.5f, 0, width - 1.001f);
            int left = (int) column;
            float right = column - left;
            int beside = Math.min(left + 1, width - 1);
            float first = values[at + left] + down * (values[below + left] - values[at + left]);
            float second = values[at + beside] + down * (values[below + beside] - values[at + beside]);
            into[x] = first + right * (second - first);
        }
    }

    /// Smooths in place with a Gaussian; beyond the border the field counts as absent, not as zero.
    Grid blur(double sigmaCells) {
        int reach = (int) Math.ceil(2.5 * sigmaCells);
        float[] weights = new float[reach + 1];
        for (int i = 0; i <= reach; i++) weights[i] = (float) Math.exp(-i * i / (2 * sigmaCells * sigmaCells));
        float[] across = new float[values.length];
        blurLines(values, across, weights, width, 1, height, width);
        blurLines(across, values, weights, height, width, width, 1);
        return this;
    }

    private static void blurLines(
            float[] from, float[] to, float[] weights, int length, int step, int lines, int lineStep) {
        int reach = weights.length - 1;
        for (int line = 0; line < lines; line++) {
            int start = line * lineStep;
            for (int i = 0; i < length; i++) {
                float sum = 0;
                float total = 0;
                int last = Math.min(length - 1, i + reach);
                for (int j = Math.max(0, i - reach); j <= last; j++) {
                    float weight = weights[Math.abs(i - j)];
                    sum += weight * from[start + j * step];
                    total += weight;
                }
                to[start + i * step] = sum / total;
            }
        }
    }
}
