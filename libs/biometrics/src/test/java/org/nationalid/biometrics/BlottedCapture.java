package org.nationalid.biometrics;

import org.nationalid.biometrics.sample.FingerprintImage;
import org.nationalid.biometrics.synthetic.SyntheticFinger;

/// A capture of a generated finger with a round black blot in the middle.
public final class BlottedCapture {
    private static final FingerprintImage CLEAN = SyntheticFinger.of(7).impression(0);

    private BlottedCapture() {}

    /// @param radius of the blot in pixels; 0 for the clean capture
    public static FingerprintImage withBlot(int radius) {
        int width = CLEAN.width();
        byte[] pixels = new byte[width * CLEAN.height()];
        for (int i = 0; i < pixels.length; i++) {
            int x = i % width;
            int y = i / width;
            pixels[i] = isBlot(x, y, radius) ? 0 : (byte) CLEAN.at(x, y);
        }
        return new FingerprintImage(pixels, width, CLEAN.height(), CLEAN.dpi());
    }

    /// Whether a blot of this radius covers a pixel.
    public static boolean isBlot(int x, int y, int radius) {
        return Math.hypot(x - CLEAN.width() / 2.0, y - CLEAN.height() / 2.0) < radius;
    }
}
