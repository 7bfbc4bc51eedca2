package org.nationalid.biometrics.synthetic;

import java.util.SplittableRandom;

/// One contact of a synthetic finger with the sensor.
final class Impression {
    private static final int WIDTH = SyntheticFinger.WIDTH;
    private static final int HEIGHT = SyntheticFinger.HEIGHT;
    private static final double TURN_MAX = 0.26;
    private static final double SHIFT_MAX = 22;
    private static final double SKIN_STRETCH = 6;
    private static final double GROUND = 226;
    private static final double INK = 150;

    private final float[] ridges;
    private final SplittableRandom random;
    private final double cosine;
    private final double sine;
    private final double shiftX;
    private final double shiftY;
    private final double moisture;
    private final double contactX;
    private final double contactY;
    private final double centreX;
    private final double centreY;
    private final SmoothNoise stretchX;
    private final SmoothNoise stretchY;
    private final SmoothNoise edge;
    private final SmoothNoise pressure;
    private final SmoothNoise grain;
    private final SmoothNoise fineGrain;

    Impression(float[] ridges, SplittableRandom random) {
        this.ridges = ridges;
        this.random = random;
        double turn = TURN_MAX * signed();
        cosine = StrictMath.cos(turn);
        sine = StrictMath.sin(turn);
        shiftX = SHIFT_MAX * signed();
        shiftY = SHIFT_MAX * signed();
        moisture = 0.35 * signed();
        contactX = WIDTH * (0.36 + 0.09 * random.nextDouble());
        contactY = HEIGHT * (0.33 + 0.10 * random.nextDouble());
        centreX = WIDTH * (0.5 + 0.04 * signed());
        centreY = HEIGHT * (0.5 + 0.04 * signed());
        stretchX = new SmoothNoise(120, random);
        stretchY = new SmoothNoise(120, random);
        edge = new SmoothNoise(40, random);
        pressure = new SmoothNoise(70, random);
        grain = new SmoothNoise(4, random);
        fineGrain = new SmoothNoise(1.7, random);
    }

    byte[] grey() {
        byte[] grey = new byte[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++)
            for (int x = 0; x < WIDTH; x++)
                grey[y * WIDTH + x] = (byte) Math.clamp(Math.round(brightness(x, y)), 0, 255);
        return grey;
    }

    private double brightness(int x, int y) {
        double sensorNoise = 9 * (random.nextDouble() + random.nextDouble() - 1);
        double contact = contact(x, y);
        if (contact <= 0) return GROUND + sensorNoise;
        double skinX = x - centreX + SKIN_STRETCH * stretchX.at(x, y);
        double skinY = y - centreY + SKIN_STRETCH * stretchY.at(x, y);
        double ridge = -ridgeAt(
                WIDTH / 2.0 + cosine * skinX - sine * skinY + shiftX,
                HEIGHT / 2.0 + sine * skinX + cosine * skinY + shiftY);
        // Moist skin fills valleys, dry skin leaves gaps in the ridges; both vary with the pressure.
        double ink = ridge + moisture + 0.35 * pressure.at(x, y) + 0.75 * grain.at(x, y) + 0.5 * fineGrain.at(x, y);
        double darkness = Math.clamp(0.5 + 0.9 * ink, 0, 1) * Math.min(1, 4 * contact);
        return GROUND - INK * darkness + sensorNoise;
    }

    /// 0 where the finger does not touch, growing inwards.
    private double contact(int x, int y) {
        double acrossPart = (x - centreX) / contactX;
        double downPart = (y - centreY) / contactY;
        return 1 - Math.sqrt(acrossPart * acrossPart + downPart * downPart) + 0.06 * edge.at(x, y);
    }

    private double ridgeAt(double x, double y) {
        double column = Math.clamp(x, 0, WIDTH - 1.001);
        double row = Math.clamp(y, 0, HEIGHT - 1.001);
        int left = (int) column;
        int top = (int) row;
        double right = column - left;
        double down = row - top;
        int at = top * WIDTH + left;
        double upper = ridges[at] * (1 - right) + ridges[at + 1] * right;
        double lower = ridges[at + WIDTH] * (1 - right) + ridges[at + WIDTH + 1] * right;
        return upper * (1 - down) + lower * down;
    }

    private double signed() {
        return 2 * random.nextDouble() - 1;
    }
}
