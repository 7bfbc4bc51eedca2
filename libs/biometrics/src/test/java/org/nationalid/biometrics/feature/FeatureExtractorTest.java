package org.nationalid.biometrics.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.biometrics.BlottedCapture;

class FeatureExtractorTest {
    private static FingerprintFeatures features(int blotRadius) {
        return FeatureExtractor.extract(BlottedCapture.withBlot(blotRadius));
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
