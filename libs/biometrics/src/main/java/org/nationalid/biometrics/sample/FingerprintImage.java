package org.nationalid.biometrics.sample;

import java.util.Arrays;

/// A grey image of one finger, dark ridges on a light ground, row by row from the top, one byte a pixel (0 black).
/// Not safe for use by one thread while another erases it.
public final class FingerprintImage implements FingerprintSample {
    private final byte[] pixels;
    private final int width;
    private final int height;
    private final int dpi;

    /// Takes ownership of `pixels` (width × height bytes).
    ///
    /// @throws UnreadableSample when the size or the resolution is outside what [SampleLimits] allows
    public FingerprintImage(byte[] pixels, int width, int height, int dpi) {
        SampleLimits.check(width, height, dpi);
        if (pixels.length != width * height)
            throw new IllegalArgumentException("an image of " + width + " × " + height + " needs as many bytes");
        this.pixels = pixels;
        this.width = width;
        this.height = height;
        this.dpi = dpi;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// Dots per inch, equal in both directions.
    public int dpi() {
        return dpi;
    }

    /// The brightness at a place, 0 to 255.
    public int at(int x, int y) {
        return pixels[y * width + x] & 0xff;
    }

    @Override
    public void erase() {
        Arrays.fill(pixels, (byte) 0);
    }

    /// Says the size only: an image never reaches a log.
    @Override
    public String toString() {
        return "FingerprintImage[" + width + " × " + height + " at " + dpi + " dpi]";
    }
}
