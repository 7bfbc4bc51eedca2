package org.nationalid.biometrics.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nationalid.biometrics.sample.UnreadableSample.Reason.DAMAGED;
import static org.nationalid.biometrics.sample.UnreadableSample.Reason.RESOLUTION_NOT_SUPPORTED;
import static org.nationalid.biometrics.sample.UnreadableSample.Reason.TOO_LARGE;
import static org.nationalid.biometrics.sample.UnreadableSample.Reason.TOO_SMALL;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SampleDecoderTest {
    private static byte[] picture(int width, int height) {
        byte[] grey = new byte[width * height];
        for (int i = 0; i < grey.length; i++) grey[i] = (byte) (i * 31 + i / width);
        return grey;
    }

    private static void refuses(UnreadableSample.Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(UnreadableSample.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.sentence()).endsWith(".");
        });
    }

    @Nested
    class APngImage {
        @Test
        void keepsEveryPixelAndItsResolution() {
            byte[] grey = picture(100, 70);

            FingerprintImage image =
                    (FingerprintImage) SampleDecoder.decode(SampleFormat.PNG, Png.encode(grey, 100, 70, 569));

            assertThat(image.dpi()).isEqualTo(569);
            assertThat(image.width()).isEqualTo(100);
            for (int i = 0; i < grey.length; i++)
                assertThat(image.at(i % 100, i / 100)).isEqualTo(grey[i] & 0xff);
        }

        @Test
        void isRefusedAtEveryTruncation() {
            byte[] whole = Png.encode(picture(64, 64), 64, 64, 500);
            for (int length = 0; length < whole.length - 12; length += 7) {
                byte[] part = Arrays.copyOf(whole, length);
                refuses(DAMAGED, () -> SampleDecoder.decode(SampleFormat.PNG, part));
            }
        }

        @Test
        void isRefusedByItsAnnouncedSizeBeforeItsPixelsAreRead() {
            byte[] bomb = Png.encode(picture(64, 64), 64, 64, 500);
            ByteBuffer.wrap(bomb).putInt(16, 10_000).putInt(20, 10_000);

            refuses(TOO_LARGE, () -> SampleDecoder.decode(SampleFormat.PNG, bomb));
        }

        @Test
        void isRefusedWithAnImpossibleResolution() {
            byte[] file = Png.encode(picture(64, 64), 64, 64, 72);

            refuses(RESOLUTION_NOT_SUPPORTED, () -> SampleDecoder.decode(SampleFormat.PNG, file));
            refuses(RESOLUTION_NOT_SUPPORTED, () -> SampleDecoder.decode(SampleFormat.PNG, file, 9_600));
        }

        @Test
        void isRefusedWhenItIsASinglePixel() {
            refuses(TOO_SMALL, () -> SampleDecoder.decode(SampleFormat.PNG, Png.encode(new byte[1], 1, 1, 500)));
        }
    }

    @Nested
    class AnErasedSample {
        @Test
        void holdsNothingAnyMore() {
            byte[] pixels = picture(64, 64);
            try (FingerprintImage image = new FingerprintImage(pixels, 64, 64, 500)) {
                assertThat(image.at(5, 5)).isNotZero();
            }

            assertThat(pixels).containsOnly(0);
        }
    }
}
