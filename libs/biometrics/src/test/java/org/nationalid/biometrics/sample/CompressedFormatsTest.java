package org.nationalid.biometrics.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What other programs have encoded is decoded: nothing lost where nothing was lost, little where little was.
class CompressedFormatsTest {
    private static final double LITTLE = 12;

    private static FingerprintImage decoded(SampleFormat format, byte[] encoded, int dpi) {
        return (FingerprintImage) SampleDecoder.decode(format, encoded, dpi);
    }

    private static double meanDifference(FingerprintImage image) {
        FingerprintImage original = Encoded.original();
        assertThat(image.width()).isEqualTo(Encoded.WIDTH);
        assertThat(image.height()).isEqualTo(Encoded.HEIGHT);
        long sum = 0;
        for (int y = 0; y < Encoded.HEIGHT; y++)
            for (int x = 0; x < Encoded.WIDTH; x++) sum += Math.abs(image.at(x, y) - original.at(x, y));
        return sum / (double) (Encoded.WIDTH * Encoded.HEIGHT);
    }

    private static void showsTheMiddle(FingerprintImage image) {
        FingerprintImage original = Encoded.original();
        assertThat(image.width()).isEqualTo(Encoded.PART);
        for (int y = 0; y < Encoded.PART; y++)
            for (int x = 0; x < Encoded.PART; x++)
                assertThat(image.at(x, y)).isEqualTo(original.at(Encoded.PART_X + x, Encoded.PART_Y + y));
    }

    private static void refuses(UnreadableSample.Reason reason, SampleFormat format, byte[] encoded) {
        assertThatThrownBy(() -> SampleDecoder.decode(format, encoded))
                .isInstanceOfSatisfying(UnreadableSample.class, refusal -> assertThat(refusal.reason())
                        .isEqualTo(reason));
    }

    @Nested
    class Wsq {
        @Test
        void isDecodedWithTheResolutionThatItStates() {
            FingerprintImage image = decoded(SampleFormat.WSQ, Encoded.file("finger.wsq"), 0);

            assertThat(meanDifference(image)).isLessThan(LITTLE);
            assertThat(image.dpi()).isEqualTo(500);
        }

        @Test
        void isRefusedOnItsHeaderWhenItClaimsTooMuch() {
            byte[] file = Encoded.file("finger.wsq");
            int frame = at(file, 0xffa2);
            ByteBuffer.wrap(file).putShort(frame + 6, (short) 10_000).putShort(frame + 8, (short) 10_000);

            refuses(UnreadableSample.Reason.TOO_LARGE, SampleFormat.WSQ, file);
        }

        private int at(byte[] file, int marker) {
            for (int i = 0; i + 1 < file.length; i++)
                if ((file[i] & 0xff) == marker >> 8 && (file[i + 1] & 0xff) == (marker & 0xff)) return i;
            throw new IllegalArgumentException("no such marker");
        }
    }

    @Nested
    class Jpeg2000 {
        @Test
        void isDecodedWithoutLossWhereNothingWasLost() {
            assertThat(meanDifference(decoded(SampleFormat.JPEG_2000, Encoded.file("finger.jp2"), 0)))
                    .isZero();
            showsTheMiddle(decoded(SampleFormat.JPEG_2000, Encoded.file("finger-tiled.jp2"), 0));
        }

        @Test
        void isDecodedAsABareCodestreamWithLayers() {
            FingerprintImage image = decoded(SampleFormat.JPEG_2000, Encoded.file("finger.j2k"), 1_000);

            assertThat(meanDifference(image)).isLessThan(LITTLE);
            assertThat(image.dpi()).isEqualTo(1_000);
        }

        @Test
        void isRefusedOnItsHeaderWhenItClaimsTooMuch() {
            byte[] large = Encoded.file("finger.j2k");
            ByteBuffer.wrap(large).putInt(8, 10_000).putInt(12, 10_000);
            refuses(UnreadableSample.Reason.TOO_LARGE, SampleFormat.JPEG_2000, large);

            byte[] manyTiles = Encoded.file("finger.j2k");
            ByteBuffer.wrap(manyTiles).putInt(24, 1).putInt(28, 1);
            refuses(UnreadableSample.Reason.FORMAT_NOT_SUPPORTED, SampleFormat.JPEG_2000, manyTiles);

            byte[] manyComponents = Encoded.file("finger.j2k");
            ByteBuffer.wrap(manyComponents).putShort(40, (short) 16_384);
            refuses(UnreadableSample.Reason.FORMAT_NOT_SUPPORTED, SampleFormat.JPEG_2000, manyComponents);
        }
    }

    @Nested
    class AnInterlacedPng {
        @Test
        void isPutTogetherFromItsPasses() {
            showsTheMiddle(decoded(SampleFormat.PNG, Encoded.file("finger-interlaced.png"), 500));
        }
    }

    @Nested
    class AFingerImageRecordOf2011 {
        private byte[] record(int compression, byte[] image, int qualities) {
            ByteBuffer header = ByteBuffer.allocate(57 + 5 * qualities);
            header.put("FIR\000020\0".getBytes(StandardCharsets.US_ASCII));
            header.putInt(header.capacity() + image.length).putShort((short) 1);
            header.put((byte) 0).put((byte) 1);
            header.putInt(header.capacity() - 16 + image.length).put(new byte[9]);
            header.put((byte) 1).putShort((short) 0).putShort((short) 0);
            header.put((byte) qualities).put(new byte[5 * qualities]);
            header.put((byte) 2).put((byte) 0).put((byte) 2);
            for (int i = 0; i < 4; i++) header.putShort((short) 197);
            header.put((byte) 8).put((byte) compression).put((byte) 0);
            header.putShort((short) Encoded.WIDTH)
                    .putShort((short) Encoded.HEIGHT)
                    .putInt(image.length);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(header.array());
            out.writeBytes(image);
            return out.toByteArray();
        }

        @Test
        void isDecodedWithWhateverIsInside() {
            assertThat(meanDifference(inside(2, "finger.wsq", 0))).isLessThan(LITTLE);
            assertThat(meanDifference(inside(4, "finger.j2k", 1))).isLessThan(LITTLE);
            assertThat(meanDifference(inside(5, "finger.jp2", 2))).isZero();
            assertThat(meanDifference(inside(6, "finger.png", 2))).isZero();
        }

        private FingerprintImage inside(int compression, String file, int qualities) {
            FingerprintImage image =
                    decoded(SampleFormat.ISO_19794_4, record(compression, Encoded.file(file), qualities), 0);
            assertThat(image.dpi()).isEqualTo(500);
            return image;
        }

        @Test
        void isRefusedWhenItAnnouncesMoreThanItHolds() {
            byte[] record = record(6, Encoded.file("finger.png"), 0);
            ByteBuffer.wrap(record).putInt(53, Integer.MAX_VALUE);

            refuses(UnreadableSample.Reason.DAMAGED, SampleFormat.ISO_19794_4, record);
        }
    }
}
