package org.nationalid.biometrics.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.biometrics.feature.FeatureExtractor;
import org.nationalid.biometrics.synthetic.SyntheticFinger;

class OtherFormatsTest {
    private static final int WIDTH = 70;
    private static final int HEIGHT = 66;

    private static byte[] picture() {
        byte[] grey = new byte[WIDTH * HEIGHT];
        for (int i = 0; i < grey.length; i++) grey[i] = (byte) (i * 7 + i / WIDTH);
        return grey;
    }

    private static void showsThePicture(FingerprintSample sample, int dpi) {
        FingerprintImage image = (FingerprintImage) sample;
        byte[] grey = picture();
        assertThat(image.dpi()).isEqualTo(dpi);
        for (int i = 0; i < grey.length; i++)
            assertThat(image.at(i % WIDTH, i / WIDTH)).isEqualTo(grey[i] & 0xff);
    }

    @Nested
    class ABitmap {
        private byte[] file(int bits) {
            byte[] grey = picture();
            int stride = (WIDTH * bits / 8 + 3) / 4 * 4;
            int pixelsAt = 54 + (bits == 8 ? 1024 : 0);
            ByteBuffer out = ByteBuffer.allocate(pixelsAt + stride * HEIGHT).order(ByteOrder.LITTLE_ENDIAN);
            out.putShort((short) 0x4D42).putInt(out.capacity()).putInt(0).putInt(pixelsAt);
            out.putInt(40).putInt(WIDTH).putInt(HEIGHT).putShort((short) 1).putShort((short) bits);
            out.putInt(0).putInt(0).putInt(19_685).putInt(19_685).putInt(0).putInt(0);
            if (bits == 8) for (int i = 0; i < 256; i++) out.putInt(i * 0x010101);
            for (int y = 0; y < HEIGHT; y++) {
                out.position(pixelsAt + (HEIGHT - 1 - y) * stride);
                for (int x = 0; x < WIDTH; x++) for (int i = 0; i < bits / 8; i++) out.put(grey[y * WIDTH + x]);
            }
            return out.array();
        }

        @Test
        void keepsEveryPixelWithPaletteAndWithColours() {
            showsThePicture(SampleDecoder.decode(SampleFormat.BMP, file(8)), 500);
            showsThePicture(SampleDecoder.decode(SampleFormat.BMP, file(24)), 500);
            showsThePicture(SampleDecoder.decode(SampleFormat.BMP, file(32)), 500);
        }
    }

    @Nested
    class ATiffImage {
        private byte[] file(ByteOrder order, boolean packed) {
            byte[] grey = picture();
            ByteArrayOutputStream strip = new ByteArrayOutputStream();
            for (int at = 0; at < grey.length; at += packed ? 100 : grey.length) {
                int count = Math.min(packed ? 100 : grey.length, grey.length - at);
                if (packed) strip.write(count - 1);
                strip.write(grey, at, count);
            }
            int[][] entries = {
                {256, 4, WIDTH}, {257, 4, HEIGHT}, {258, 3, 8}, {259, 3, packed ? 32_773 : 1}, {262, 3, 1},
                {273, 4, 200}, {277, 3, 1}, {279, 4, strip.size()}, {282, 5, 180}, {296, 3, 3}
            };
            ByteBuffer out = ByteBuffer.allocate(200 + strip.size()).order(order);
            out.putShort((short) (order == ByteOrder.LITTLE_ENDIAN ? 0x4949 : 0x4D4D))
                    .putShort((short) 42)
                    .putInt(8);
            out.putShort((short) entries.length);
            for (int[] entry : entries) {
                out.putShort((short) entry[0]).putShort((short) entry[1]).putInt(1);
                if (entry[1] == 3) out.putShort((short) entry[2]).putShort((short) 0);
                else out.putInt(entry[2]);
            }
            out.putInt(180, 19_685).putInt(184, 100).position(200).put(strip.toByteArray());
            return out.array();
        }

        @Test
        void keepsEveryPixelInBothByteOrdersPackedOrNot() {
            showsThePicture(SampleDecoder.decode(SampleFormat.TIFF, file(ByteOrder.LITTLE_ENDIAN, false)), 500);
            showsThePicture(SampleDecoder.decode(SampleFormat.TIFF, file(ByteOrder.BIG_ENDIAN, false)), 500);
            showsThePicture(SampleDecoder.decode(SampleFormat.TIFF, file(ByteOrder.BIG_ENDIAN, true)), 500);
        }
    }

    @Nested
    class AFingerImageRecord {
        private byte[] record(int compression, byte[] block) throws IOException {
            ByteBuffer header = ByteBuffer.allocate(46);
            header.put("FIR\000010\0".getBytes(StandardCharsets.US_ASCII));
            header.putShort((short) 0)
                    .putInt(46 + block.length)
                    .putShort((short) 0)
                    .putShort((short) 31);
            header.put((byte) 1).put((byte) 2);
            for (int i = 0; i < 4; i++) header.putShort((short) 197);
            header.put((byte) 8).put((byte) compression).putShort((short) 0);
            header.putInt(14 + block.length)
                    .put((byte) 2)
                    .put((byte) 1)
                    .put((byte) 1)
                    .put((byte) 80)
                    .put((byte) 0);
            header.putShort((short) WIDTH).putShort((short) HEIGHT);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(header.array());
            out.write(block);
            return out.toByteArray();
        }

        @Test
        void keepsEveryPixelUncompressedAndAsPng() throws IOException {
            byte[] png = Png.encode(picture(), WIDTH, HEIGHT, 500);

            showsThePicture(SampleDecoder.decode(SampleFormat.ISO_19794_4, record(0, picture())), 500);
            showsThePicture(SampleDecoder.decode(SampleFormat.ISO_19794_4, record(5, png)), 500);
        }

        @Test
        void isRefusedInACompressionThatIsNotRead() {
            assertThatThrownBy(() -> SampleDecoder.decode(SampleFormat.ISO_19794_4, record(3, picture())))
                    .isInstanceOfSatisfying(UnreadableSample.class, refusal -> assertThat(refusal.reason())
                            .isEqualTo(UnreadableSample.Reason.FORMAT_NOT_SUPPORTED));
        }
    }

    @Nested
    class AMinutiaeRecord {
        private byte[] iso(int minutiae, int side) {
            ByteBuffer out = ByteBuffer.allocate(28 + 6 * minutiae + 2);
            out.put("FMR\0 20\0".getBytes(StandardCharsets.US_ASCII)).putInt(out.capacity());
            out.putShort((short) 0).putShort((short) side).putShort((short) side);
            out.putShort((short) 197).putShort((short) 197).put((byte) 1).put((byte) 0);
            out.put((byte) 2).put((byte) 0).put((byte) 80).put((byte) minutiae);
            for (int i = 0; i < minutiae; i++) {
                out.putShort((short) (0x4000 | 40 + i * 37 % 220)).putShort((short) (40 + i * 61 % 230));
                out.put((byte) (i * 29)).put((byte) 80);
            }
            return out.array();
        }

        @Test
        void becomesFeatures() {
            FingerprintSample sample = SampleDecoder.decode(SampleFormat.ISO_19794_2, iso(40, 300));

            assertThat(FeatureExtractor.extract(sample).size()).isGreaterThanOrEqualTo(12);
        }

        @Test
        void isRefusedWithoutMinutiaeOrWithMinutiaeOutsideTheImage() {
            refuses(UnreadableSample.Reason.TOO_FEW_MINUTIAE, SampleFormat.ISO_19794_2, iso(0, 300));
            refuses(UnreadableSample.Reason.DAMAGED, SampleFormat.ISO_19794_2, iso(40, 200));
        }

        @Test
        void isRefusedWhenItAnnouncesMoreThanItHolds() {
            byte[] record = iso(40, 300);
            record[27] = (byte) 255;

            refuses(UnreadableSample.Reason.DAMAGED, SampleFormat.ISO_19794_2, record);
        }

        @Test
        void isRefusedAsAnsiWithAnImpossibleAngle() {
            byte[] iso = iso(40, 300);
            ByteBuffer ansi = ByteBuffer.allocate(iso.length + 2);
            ansi.put(iso, 0, 8).putShort((short) (iso.length + 2)).putInt(0).put(iso, 12, iso.length - 12);
            ansi.put(30 + 4, (byte) 180);

            refuses(UnreadableSample.Reason.DAMAGED, SampleFormat.ANSI_378, ansi.array());
        }
    }

    private static void refuses(UnreadableSample.Reason reason, SampleFormat format, byte[] encoded) {
        assertThatThrownBy(() -> SampleDecoder.decode(format, encoded))
                .isInstanceOfSatisfying(UnreadableSample.class, refusal -> assertThat(refusal.reason())
                        .isEqualTo(reason));
    }

    @Nested
    class ASampleInAnotherResolution {
        @Test
        void isBroughtTo500DotsPerInch() {
            byte[] png = SyntheticFinger.of(5).impressionPng(0);
            FingerprintImage image = (FingerprintImage) SampleDecoder.decode(SampleFormat.PNG, png);
            byte[] doubled = new byte[4 * image.width() * image.height()];
            for (int i = 0; i < doubled.length; i++)
                doubled[i] = (byte) image.at(i % (2 * image.width()) / 2, i / (2 * image.width()) / 2);
            FingerprintImage large = new FingerprintImage(doubled, 2 * image.width(), 2 * image.height(), 1_000);

            int minutiae = FeatureExtractor.extract(image).size();

            assertThat(FeatureExtractor.extract(large).size()).isBetween(minutiae * 3 / 4, minutiae * 4 / 3);
        }
    }
}
