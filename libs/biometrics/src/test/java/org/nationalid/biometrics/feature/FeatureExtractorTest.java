package org.nationalid.biometrics.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.biometrics.sample.FingerprintImage;
import org.nationalid.biometrics.synthetic.SyntheticFinger;

class FeatureExtractorTest {
    private static final FingerprintImage CAPTURE = SyntheticFinger.of(7).impression(0);

    private static FingerprintFeatures features(double blotRadius) {
        int width = CAPTURE.width();
        int height = CAPTURE.height();
        byte[] pixels = new byte[width * height];
        for (int i = 0; i < pixels.length; i++) {
            int x = i % width;
            int y = i / width;
            boolean blot = Math.hypot(x - width / 2.0, y - height / 2.0) < blotRadius;
            pixels[i] = blot ? 0 : (byte) CAPTURE.at(x, y);
        }
        return FeatureExtractor.extract(new FingerprintImage(pixels, width, height, CAPTURE.dpi()));
    }

    /// Of the values from one index to another, over all minutiae.
    private static double absent(FingerprintFeatures features, int from, int to) {
        return IntStream.range(0, features.size())
                .mapToDouble(i -> IntStream.range(from, to)
                        .filter(value -> Float.isNaN(features.descriptor(i)[value]))
                        .count())
                .average()
                .orElseThrow();
    }

    @Nested
    class ABlot {
        /// Nobody can see minutiae in it, but its ridge flow is known from around it.
        @Test
        void isAbsentInCylindersAndNotInTexture() {
            FingerprintFeatures clean = features(0);
            FingerprintFeatures blotted = features(30);

            assertThat(absent(blotted, 0, Descriptor.CYLINDER))
                    .isGreaterThan(absent(clean, 0, Descriptor.CYLINDER) + 0.03 * Descriptor.CYLINDER);
            assertThat(absent(blotted, Descriptor.CYLINDER, Descriptor.SIZE))
                    .isLessThan(absent(clean, Descriptor.CYLINDER, Descriptor.SIZE) + 0.05 * Descriptor.TEXTURE);
        }
    }
}
