package org.nationalid.biometrics.image;

/// Distance between ridges, by the spectrum of a window laid across them (48 pixels across, 17 along), every 8 pixels.
final class RidgePeriod {
    private static final int CELL = 8;
    private static final int ACROSS = 48;
    private static final int ALONG = 8;
    private static final double SMOOTHING_CELLS = 3;
    private static final float COHERENCE_MIN = 0.15f;
    private static final float PEAK_MIN = 0.35f;
    private static final double PERIOD_MIN = 5;
    private static final double PERIOD_MAX = 16;
    private static final double PERIOD_STEP = 0.5;
    private static final int FREQUENCIES = (int) ((PERIOD_MAX - PERIOD_MIN) / PERIOD_STEP) + 1;
    private static final float PERIOD_USUAL = 9;

    private static final float[] WINDOW = hann();
    private static final float[][] COSINE = waves(true);
    private static final float[][] SINE = waves(false);

    /// Period in pixels at 500 dpi and how sure it is (0 to 1), per cell of 8 × 8 pixels.
    record Field(Grid period, Grid confidence) {}

    private RidgePeriod() {}

    static Field of(Pixels smoothed, Orientation.Field orientation) {
        Grid period = new Grid((smoothed.width + CELL - 1) / CELL, (smoothed.height + CELL - 1) / CELL, CELL);
        Grid confidence = period.like();
        float[] signal = new float[ACROSS];
        for (int row = 0; row < period.height; row++)
            for (int column = 0; column < period.width; column++) {
                float x = (column + 0.5f) * CELL;
                float y = (row + 0.5f) * CELL;
                float cosine = orientation.cosine().between(x, y);
                float sine = orientation.sine().between(x, y);
                if (cosine * cosine + sine * sine < COHERENCE_MIN * COHERENCE_MIN) continue;
                profile(smoothed, x, y, 0.5 * Math.atan2(sine, cosine), signal);
                float found = strongest(signal);
                if (found == 0) continue;
                confidence.values[row * period.width + column] = 1;
                period.values[row * period.width + column] = found;
            }
        period.blur(SMOOTHING_CELLS);
        confidence.blur(SMOOTHING_CELLS);
        for (int i = 0; i < period.values.length; i++)
            period.values[i] = confidence.values[i] < 0.01f ? PERIOD_USUAL : period.values[i] / confidence.values[i];
        return new Field(period, confidence);
    }

    /// Mean brightness along the ridges as a function of the distance across them, windowed and without its mean.
    private static void profile(Pixels image, float x, float y, double angle, float[] signal) {
        float along = (float) Math.cos(angle);
        float down = (float) Math.sin(angle);
        float total = 0;
        for (int i = 0; i < ACROSS; i++) {
            float across = i - (ACROSS - 1) / 2f;
            float baseX = x - across * down;
            float baseY = y + across * along;
            float sum = 0;
            for (int j = -ALONG; j <= ALONG; j += 2) {
                int column = Math.clamp(Math.round(baseX + j * along), 0, image.width - 1);
                int row = Math.clamp(Math.round(baseY + j * down), 0, image.height - 1);
                sum += image.values[image.index(column, row)];
            }
            signal[i] = sum;
            total += sum;
        }
        for (int i = 0; i < ACROSS; i++) signal[i] = (signal[i] - total / ACROSS) * WINDOW[i];
    }

    /// The period with the strongest wave, 0 where no wave stands out.
    private static float strongest(float[] signal) {
        float energy = 0;
        for (float value : signal) energy += value * value;
        int best = 0;
        float[] power = new float[FREQUENCIES];
        for (int f = 0; f < FREQUENCIES; f++) {
            float real = 0;
            float imaginary = 0;
            for (int i = 0; i < ACROSS; i++) {
                real += signal[i] * COSINE[f][i];
                imaginary += signal[i] * SINE[f][i];
            }
            power[f] = real * real + imaginary * imaginary;
            if (power[f] > power[best]) best = f;
        }
        if (power[best] <= PEAK_MIN * energy * ACROSS / 4) return 0;
        return (float) (PERIOD_MIN + PERIOD_STEP * (best + vertex(power, best)));
    }

    /// Where between its neighbours the peak really lies, by a parabola through three points.
    private static double vertex(float[] power, int best) {
        if (best == 0 || best == FREQUENCIES - 1) return 0;
        double left = power[best - 1];
        double right = power[best + 1];
        double bend = left - 2 * power[best] + right;
        return bend >= 0 ? 0 : Math.clamp(0.5 * (left - right) / bend, -0.5, 0.5);
    }

    private static float[] hann() {
        float[] window = new float[ACROSS];
        for (int i = 0; i < ACROSS; i++) window[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / ACROSS));
        return window;
    }

    private static float[][] waves(boolean cosine) {
        float[][] waves = new float[FREQUENCIES][ACROSS];
        for (int f = 0; f < FREQUENCIES; f++)
            for (int i = 0; i < ACROSS; i++) {
                double phase = 2 * Math.PI * i / (PERIOD_MIN + f * PERIOD_STEP);
                waves[f][i] = (float) (cosine ? Math.cos(phase) : Math.sin(phase));
            }
        return waves;
    }
}
