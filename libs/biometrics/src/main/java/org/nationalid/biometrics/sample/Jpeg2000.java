package org.nationalid.biometrics.sample;

import java.time.Duration;
import java.util.Arrays;

/// JPEG 2000 part 1 (ISO/IEC 15444-1), as a file or as a bare codestream. [Jpeg2000Header] checks the codestream
/// first, and only the codestream reaches the decoder, which runs in a process of its own: [Jpeg2000Process].
final class Jpeg2000 {
    /// Wall clock: a good image of the largest size takes a few seconds on a busy machine.
    private static final Duration TIME_MAX = Duration.ofSeconds(10);

    private Jpeg2000() {}

    static FingerprintImage decode(byte[] encoded, int statedDpi) {
        return decode(encoded, statedDpi, TIME_MAX);
    }

    static FingerprintImage decode(byte[] encoded, int statedDpi, Duration timeMax) {
        Jpeg2000Header header = Jpeg2000Header.read(encoded, statedDpi);
        byte[] codestream = Arrays.copyOfRange(encoded, header.codestreamAt(), header.codestreamEnd());
        try {
            byte[] grey = Jpeg2000Process.decode(codestream, header.width() * header.height(), timeMax);
            return new FingerprintImage(grey, header.width(), header.height(), header.dpi());
        } finally {
            Arrays.fill(codestream, (byte) 0);
        }
    }

    static UnreadableSample damaged() {
        return SampleDecoder.damaged("The JPEG 2000 image is damaged or ends too early.");
    }
}
