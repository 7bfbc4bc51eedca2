package org.nationalid.biometrics.synthetic;

import java.util.SplittableRandom;
import org.nationalid.biometrics.image.RidgeGrowth;
import org.nationalid.biometrics.sample.FingerprintImage;
import org.nationalid.biometrics.sample.Png;

/// A finger that belongs to nobody, for demonstrations, sandboxes and load tests. The same seed gives the same finger
/// and the same impressions on every machine. Immutable and thread-safe; growing one costs some 100 ms.
///
/// Synthetic prints are easier than real ones: never quote an accuracy measured on them as the accuracy of the scheme.
public final class SyntheticFinger {
    static final int WIDTH = 336;
    static final int HEIGHT = 432;
    private static final int DPI = 500;
    private static final int ROUNDS = 14;
    private static final double BEND = 0.45;
    private static final double RIPPLE = 0.22;
    private static final double PERIOD_MEAN = 9.2;
    private static final long IMPRESSION_STRIDE = 0x9E3779B97F4A7C15L;

    private final long seed;
    private final float[] ridges;

    private SyntheticFinger(long seed, float[] ridges) {
        this.seed = seed;
        this.ridges = ridges;
    }

    public static SyntheticFinger of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RidgeFlow flow = RidgeFlow.random(WIDTH, HEIGHT, random);
        double period = PERIOD_MEAN * (0.84 + 0.32 * random.nextDouble());
        SmoothNoise variation = new SmoothNoise(75, random);
        SmoothNoise bend = new SmoothNoise(100, random);
        SmoothNoise ripple = new SmoothNoise(32, random);
        SmoothNoise crowding = new SmoothNoise(40, random);
        float[] ridges = RidgeGrowth.grow(
                WIDTH,
                HEIGHT,
                (x, y) -> flow.at(x, y) + BEND * bend.at(x, y) + RIPPLE * ripple.at(x, y),
                (x, y) ->
                        period * (1 + 0.14 * variation.at(x, y) + 0.10 * crowding.at(x, y) + 0.12 * (y / HEIGHT - 0.5)),
                ROUNDS,
                random);
        return new SyntheticFinger(seed, ridges);
    }

    /// What a sensor sees when this finger is put on it for the `number`-th time: turned, shifted, pressed, dry or
    /// moist, and never whole.
    public FingerprintImage impression(int number) {
        SplittableRandom random = new SplittableRandom(seed + IMPRESSION_STRIDE * (number + 1L));
        return new FingerprintImage(new Impression(ridges, random).grey(), WIDTH, HEIGHT, DPI);
    }

    /// [#impression] as a PNG file.
    public byte[] impressionPng(int number) {
        SplittableRandom random = new SplittableRandom(seed + IMPRESSION_STRIDE * (number + 1L));
        return Png.encode(new Impression(ridges, random).grey(), WIDTH, HEIGHT, DPI);
    }
}
