package org.nationalid.biometrics.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/// Of JPEG 2000 only the header is read in the service's own process; whatever the bytes, it ends soon, and what
/// it lets through is within the limits.
class Jpeg2000HeaderFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void header(byte[] encoded) {
        try {
            Jpeg2000Header header = Jpeg2000Header.read(encoded, 0);
            assertThat(header.width() * (long) header.height()).isBetween(1L, (long) SampleLimits.PIXELS_MAX);
            assertThat(header.codestreamAt()).isBetween(0, header.codestreamEnd());
            assertThat(header.codestreamEnd()).isLessThanOrEqualTo(encoded.length);
        } catch (UnreadableSample refusal) {
            assertThat(refusal.sentence()).isNotBlank();
        }
    }
}
