package org.nationalid.biometrics.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nationalid.biometrics.sample.UnreadableSample.Reason.AREA_TOO_SMALL;
import static org.nationalid.biometrics.sample.UnreadableSample.Reason.DAMAGED;
import static org.nationalid.biometrics.sample.UnreadableSample.Reason.NO_RIDGES;
import static org.nationalid.biometrics.sample.UnreadableSample.Reason.TOO_FEW_MINUTIAE;

import com.machinezoo.fingerprintio.iso19794p2v2011.Iso19794p2v2011Fingerprint;
import com.machinezoo.fingerprintio.iso19794p2v2011.Iso19794p2v2011Minutia;
import com.machinezoo.fingerprintio.iso19794p2v2011.Iso19794p2v2011Template;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.biometrics.feature.FeatureExtractor;

/// What is no finger at all, and what is one in a form that is seldom sent.
class UnusualSampleTest {
    private static final int SIDE = 400;

    private static FingerprintSample png(byte[] grey) {
        return SampleDecoder.decode(SampleFormat.PNG, Png.encode(grey, SIDE, SIDE, 500));
    }

    private static void showsNoFinger(byte[] grey) {
        FingerprintSample sample = png(grey);
        assertThatThrownBy(() -> FeatureExtractor.extract(sample))
                .isInstanceOfSatisfying(UnreadableSample.class, refusal -> assertThat(refusal.reason())
                        .isIn(NO_RIDGES, AREA_TOO_SMALL, TOO_FEW_MINUTIAE));
    }

    @Nested
    class APicture {
        /// Light of a landscape: detail of every size, the less of it the finer, as in photographs.
        @Test
        void ofNatureIsRefused() {
            byte[] grey = new byte[SIDE * SIDE];
            for (int i = 0; i < grey.length; i++) {
                double light = 0;
                for (int size = 128, share = 64; size >= 2; size /= 2, share /= 2) {
                    double x = i % SIDE;
                    double y = Math.floorDiv(i, SIDE);
                    light += share * hills(x / size, y / size, size);
                }
                grey[i] = (byte) Math.round(Math.clamp(128 + light, 0.0, 255.0));
            }
            showsNoFinger(grey);
        }

        @Test
        void ofNothingButNoiseIsRefused() {
            byte[] grey = new byte[SIDE * SIDE];
            SplittableRandom random = new SplittableRandom(4);
            for (int i = 0; i < grey.length; i++) grey[i] = (byte) random.nextInt(256);
            showsNoFinger(grey);
        }

        /// Value noise between -1 and 1, smooth between its knots.
        private static double hills(double x, double y, int seed) {
            int left = (int) x;
            int top = (int) y;
            double right = eased(x - left);
            double down = eased(y - top);
            double upper = knot(left, top, seed) * (1 - right) + knot(left + 1, top, seed) * right;
            double lower = knot(left, top + 1, seed) * (1 - right) + knot(left + 1, top + 1, seed) * right;
            return upper * (1 - down) + lower * down;
        }

        private static double eased(double part) {
            return part * part * (3 - 2 * part);
        }

        private static double knot(int x, int y, int seed) {
            return new SplittableRandom(x * 73_856_093L ^ y * 19_349_663L ^ seed * 83_492_791L).nextDouble(-1, 1);
        }
    }

    @Nested
    class APngOf16Bits {
        @Test
        void keepsTheUpperEight() {
            byte[] encoded = encoded();

            FingerprintImage image = (FingerprintImage) SampleDecoder.decode(SampleFormat.PNG, encoded, 500);

            for (int i = 0; i < 80 * 80; i++)
                assertThat(image.at(i % 80, i / 80)).isEqualTo(i * 5 & 0xff);
        }

        private byte[] encoded() {
            ByteArrayOutputStream rows = new ByteArrayOutputStream();
            for (int y = 0; y < 80; y++) {
                rows.write(0);
                for (int x = 0; x < 80; x++) {
                    rows.write((y * 80 + x) * 5);
                    rows.write(0x7f);
                }
            }
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
            byte[] header =
                    ByteBuffer.allocate(13).putInt(80).putInt(80).put((byte) 16).array();
            chunk(png, "IHDR", header);
            chunk(png, "IDAT", deflated(rows.toByteArray()));
            chunk(png, "IEND", new byte[0]);
            return png.toByteArray();
        }

        private static byte[] deflated(byte[] plain) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
                deflater.write(plain);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        }

        private static void chunk(ByteArrayOutputStream to, String name, byte[] content) {
            byte[] typed = ByteBuffer.allocate(4 + content.length)
                    .put(name.getBytes(StandardCharsets.US_ASCII))
                    .put(content)
                    .array();
            CRC32 sum = new CRC32();
            sum.update(typed);
            to.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
            to.writeBytes(typed);
            to.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        }
    }

    @Nested
    class ARecordOf2011 {
        private static byte[] record(int minutiae) {
            Iso19794p2v2011Fingerprint finger = new Iso19794p2v2011Fingerprint();
            finger.resolutionX = 197;
            finger.resolutionY = 197;
            finger.width = 400;
            finger.height = 400;
            for (int i = 0; i < minutiae; i++) {
                Iso19794p2v2011Minutia minutia = new Iso19794p2v2011Minutia();
                minutia.positionX = 20 + i * 37 % 360;
                minutia.positionY = 20 + i * 61 % 360;
                minutia.angle = i * 29 % 256;
                finger.minutiae.add(minutia);
            }
            Iso19794p2v2011Template template = new Iso19794p2v2011Template();
            template.fingerprints.add(finger);
            return template.toByteArray();
        }

        @Test
        void isReadWithAsManyMinutiaeAsItCanHold() {
            FingerprintSample sample = SampleDecoder.decode(SampleFormat.ISO_19794_2, record(255));

            assertThat(FeatureExtractor.extract(sample).size()).isBetween(12, 255);
        }

        @Test
        void isRefusedAtEveryTruncation() {
            byte[] whole = record(255);
            for (int length = 0; length < whole.length; length += 11) {
                byte[] part = Arrays.copyOf(whole, length);
                assertThatThrownBy(() -> SampleDecoder.decode(SampleFormat.ISO_19794_2, part))
                        .isInstanceOfSatisfying(UnreadableSample.class, refusal -> assertThat(refusal.reason())
                                .isEqualTo(DAMAGED));
            }
        }
    }
}
