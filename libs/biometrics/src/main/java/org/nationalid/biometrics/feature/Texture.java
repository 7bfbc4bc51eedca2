package org.nationalid.biometrics.feature;

import org.nationalid.biometrics.image.RidgeImage;

/// The ridge flow around a minutia, relative to its direction: on six rings, where the ridges run and how wide apart
/// they are.
final class Texture {
    private static final double RING_PIXELS = 14;
    private static final int[] RING_SAMPLES = {8, 12, 16, 20, 24, 28};
    /// Places on the rings.
    static final int SAMPLES = 108;
    /// Values at each place: cos 2δ, sin 2δ, 2 ln(period / period at the minutia).
    static final int VALUES = 3;

    private static final double[] PLACE_X = new double[SAMPLES];
    private static final double[] PLACE_Y = new double[SAMPLES];

    static {
        int at = 0;
        for (int ring = 0; ring < RING_SAMPLES.length; ring++)
            for (int i = 0; i < RING_SAMPLES[ring]; i++) {
                double angle = 2 * Math.PI * i / RING_SAMPLES[ring];
                PLACE_X[at] = RING_PIXELS * (ring + 1) * Math.cos(angle);
                PLACE_Y[at++] = RING_PIXELS * (ring + 1) * Math.sin(angle);
            }
    }

    private Texture() {}

    /// Writes the texture around one minutia to `into`, from `offset` on.
    static void describe(Minutia centre, RidgeImage ridges, float[] into, int offset) {
        float cosine = (float) Math.cos(centre.direction());
        float sine = (float) Math.sin(centre.direction());
        float cosineTwice = cosine * cosine - sine * sine;
        float sineTwice = 2 * sine * cosine;
        float period = ridges.period(centre.x(), centre.y());
        for (int i = 0; i < SAMPLES; i++) {
            float x = (float) (centre.x() + PLACE_X[i] * cosine - PLACE_Y[i] * sine);
            float y = (float) (centre.y() + PLACE_X[i] * sine + PLACE_Y[i] * cosine);
            int at = offset + VALUES * i;
            float ridgeCosine = ridges.cosine(x, y);
            float ridgeSine = ridges.sine(x, y);
            float length = (float) Math.sqrt(ridgeCosine * ridgeCosine + ridgeSine * ridgeSine);
            if (!ridges.covers(x, y) || length == 0) {
                into[at] = Descriptor.ABSENT;
                into[at + 1] = Descriptor.ABSENT;
                into[at + 2] = Descriptor.ABSENT;
                continue;
            }
            into[at] = (ridgeCosine * cosineTwice + ridgeSine * sineTwice) / length;
            into[at + 1] = (ridgeSine * cosineTwice - ridgeCosine * sineTwice) / length;
            into[at + 2] = (float) (2 * Math.log(ridges.period(x, y) / period));
        }
    }
}
