package org.nationalid.biometrics.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// One generated finger, 128 × 160 pixels, as other programs have encoded it: WSQ by NBIS, JPEG 2000 by OpenJPEG,
/// interlaced PNG as libpng reads it. The tiled and the interlaced image show the middle 80 × 80 pixels.
final class Encoded {
    static final int WIDTH = 128;
    static final int HEIGHT = 160;
    static final int PART = 80;
    static final int PART_X = 24;
    static final int PART_Y = 40;

    private Encoded() {}

    static byte[] file(String name) {
        try (InputStream in = Encoded.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FingerprintImage original() {
        return (FingerprintImage) SampleDecoder.decode(SampleFormat.PNG, file("finger.png"), 500);
    }
}
