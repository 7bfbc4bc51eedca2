package org.nationalid.biometrics.sample;

import static org.nationalid.biometrics.sample.UnreadableSample.Reason.FORMAT_NOT_SUPPORTED;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// Finger image record of ISO/IEC 19794-4 in its versions of 2005 and 2011: the first view of the first finger,
/// uncompressed with 8 bits, or WSQ, JPEG 2000 or PNG inside.
final class FingerImageRecord {
    private static final int MAGIC = 0x46495200; // "FIR\0"
    private static final int OF_2005 = 0x30313000; // "010\0"
    private static final int OF_2011 = 0x30323000; // "020\0"
    private static final int PIXELS_PER_INCH = 1;
    private static final double CENTIMETRES_PER_INCH = 2.54;

    /// How the image inside is encoded, by the codes of both versions.
    private enum Compression {
        NONE,
        WSQ,
        JPEG_2000,
        PNG;

        static Compression of(int code, boolean of2011) {
            return switch (code) {
                case 0 -> NONE;
                case 2 -> WSQ;
                case 4 -> JPEG_2000;
                case 5 -> of2011 ? JPEG_2000 : PNG;
                case 6 -> of2011 ? PNG : unsupported();
                default -> unsupported();
            };
        }

        private static Compression unsupported() {
            throw new UnreadableSample(
                    FORMAT_NOT_SUPPORTED,
                    "Send the finger image record uncompressed with 8 bits, or with WSQ, JPEG 2000 or PNG inside.");
        }
    }

    private FingerImageRecord() {}

    static FingerprintImage decode(byte[] encoded, int statedDpi) {
        ByteBuffer in = ByteBuffer.wrap(encoded);
        if (in.getInt(0) != MAGIC) throw SampleDecoder.damaged("This is not a finger image record.");
        return switch (in.getInt(4)) {
            case OF_2005 -> of2005(in, statedDpi);
            case OF_2011 -> of2011(in, statedDpi);
            default ->
                throw new UnreadableSample(
                        FORMAT_NOT_SUPPORTED, "Send the finger image record in its version of 2005 or 2011.");
        };
    }

    /// General header of 32 bytes, then the finger's header of 14.
    private static FingerprintImage of2005(ByteBuffer in, int statedDpi) {
        if (in.get(18) < 1) throw SampleDecoder.damaged("The finger image record holds no finger.");
        int dpi = dpi(in.get(19), in.getShort(24), statedDpi);
        int width = in.getShort(41) & 0xffff;
        int height = in.getShort(43) & 0xffff;
        return image(in, in.get(28), Compression.of(in.get(29), false), width, height, dpi, 46, in.getInt(32) - 14L);
    }

    /// General header of 16 bytes, then representations with lists of qualities and certificates in their headers.
    private static FingerprintImage of2011(ByteBuffer in, int statedDpi) {
        if (in.getShort(12) < 1) throw SampleDecoder.damaged("The finger image record holds no finger.");
        int at = 34;
        at += 1 + 5 * (in.get(at) & 0xff);
        if (in.get(14) != 0) at += 1 + 3 * (in.get(at) & 0xff);
        int dpi = dpi(in.get(at + 2), in.getShort(at + 7), statedDpi);
        int width = in.getShort(at + 14) & 0xffff;
        int height = in.getShort(at + 16) & 0xffff;
        Compression compression = Compression.of(in.get(at + 12), true);
        return image(in, in.get(at + 11), compression, width, height, dpi, at + 22, in.getInt(at + 18));
    }

    private static int dpi(byte unit, short resolution, int statedDpi) {
        if (statedDpi != 0) return statedDpi;
        int pixels = resolution & 0xffff;
        return unit == PIXELS_PER_INCH ? pixels : (int) Math.round(pixels * CENTIMETRES_PER_INCH);
    }

    private static FingerprintImage image(
            ByteBuffer in, int depth, Compression compression, int width, int height, int dpi, int from, long bytes) {
        SampleLimits.check(width, height, dpi);
        if (bytes < 0 || bytes > in.limit() - from)
            throw SampleDecoder.damaged("The finger image record ends too early.");
        byte[] content = new byte[(int) bytes];
        in.get(from, content);
        return switch (compression) {
            case NONE -> uncompressed(content, depth, width, height, dpi);
            case WSQ -> Wsq.decode(content, dpi);
            case JPEG_2000 -> Jpeg2000.decode(content, dpi);
            case PNG -> Png.decode(content, dpi);
        };
    }

    private static FingerprintImage uncompressed(byte[] content, int depth, int width, int height, int dpi) {
        if (depth != 8) Compression.unsupported();
        if (content.length < width * height) throw SampleDecoder.damaged("The finger image record ends too early.");
        return new FingerprintImage(Arrays.copyOf(content, width * height), width, height, dpi);
    }
}
