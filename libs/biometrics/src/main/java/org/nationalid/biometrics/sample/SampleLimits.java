package org.nationalid.biometrics.sample;

import static org.nationalid.biometrics.sample.UnreadableSample.Reason.RESOLUTION_NOT_SUPPORTED;
import static org.nationalid.biometrics.sample.UnreadableSample.Reason.TOO_LARGE;
import static org.nationalid.biometrics.sample.UnreadableSample.Reason.TOO_SMALL;

/// How large a sample may be. Checked on the header, before a pixel is decoded, so that a small file cannot claim
/// much memory or time.
public final class SampleLimits {
    /// A single finger at 1000 dpi fits many times into this.
    public static final int ENCODED_BYTES_MAX = 4 << 20;

    static final int SIDE_PIXELS_MAX = 2_000;
    static final int PIXELS_MAX = 2_000_000;
    static final int SIDE_PIXELS_MIN = 64;
    static final int DPI_MIN = 250;
    static final int DPI_MAX = 1_200;
    static final int DPI_DEFAULT = 500;
    /// The work after decoding is done at 500 dpi: what counts there is the area of the finger, at most 2 × 2 inches.
    private static final double SIDE_INCHES_MAX = 2;

    private SampleLimits() {}

    static void check(int width, int height, int dpi) {
        if (width < SIDE_PIXELS_MIN || height < SIDE_PIXELS_MIN)
            throw new UnreadableSample(
                    TOO_SMALL, "The image is too small: each side needs at least " + SIDE_PIXELS_MIN + " pixels.");
        if (width > SIDE_PIXELS_MAX || height > SIDE_PIXELS_MAX || (long) width * height > PIXELS_MAX)
            throw new UnreadableSample(
                    TOO_LARGE, "The image is too large: send one finger, at most " + PIXELS_MAX + " pixels.");
        if (dpi < DPI_MIN || dpi > DPI_MAX)
            throw new UnreadableSample(
                    RESOLUTION_NOT_SUPPORTED,
                    "The resolution must be between " + DPI_MIN + " and " + DPI_MAX + " dpi.");
        if (Math.max(width, height) > SIDE_INCHES_MAX * dpi)
            throw new UnreadableSample(TOO_LARGE, "The image is too large for one finger at " + dpi + " dpi.");
    }
}
