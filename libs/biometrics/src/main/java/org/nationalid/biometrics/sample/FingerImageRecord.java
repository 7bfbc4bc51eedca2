package org.nationalid.biometrics.sample;

import static org.nationalid.biometrics.sample.UnreadableSample.Reason.FORMAT_NOT_SUPPORTED;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// ISO/IEC 19794-4:2005 finger image record: the first view of the first finger, uncompressed with 8 bits or as PNG.
final class FingerImageRecord {
    private static final int MAGIC = 0x46495200; // "FIR\0"
    private static final int VERSION = 0x30313000; // "010\0"
    private static final int RECORD_HEADER = 32;
    private static final int FINGER_HEADER = 14;
    private static final int PIXELS_PER_INCH = 1;
    private static final double CENTIMETRES_PER_INCH = 2.54;
    private static final int UNCOMPRESSED = 0;
    private static final int AS_PNG = 5;

    private FingerImageRecord() {}

    static FingerprintImage decode(byte[] encoded, int statedDpi) {
        ByteBuffer in = ByteBuffer.wrap(encoded);
        if (in.getInt(0) != MAGIC) throw SampleDecoder.damaged("This is not a finger image record.");
        if (in.getInt(4) != VERSION)
            throw new UnreadableSample(FORMAT_NOT_SUPPORTED, "Send the finger image record in its version of 2005.");
        if (in.get(18) < 1) throw SampleDecoder.damaged("The finger image record holds no finger.");
        double resolution = in.getShort(24) & 0xffff;
        if (in.get(19) != PIXELS_PER_INCH) resolution *= CENTIMETRES_PER_INCH;
        int dpi = statedDpi == 0 ? (int) Math.round(resolution) : statedDpi;
        int depth = in.get(28);
        int compression = in.get(29);
        int blockBytes = in.getInt(RECORD_HEADER);
        int width = in.getShort(RECORD_HEADER + 9) & 0xffff;
        int height = in.getShort(RECORD_HEADER + 11) & 0xffff;
        SampleLimits.check(width, height, dpi);
        int from = RECORD_HEADER + FINGER_HEADER;
        int bytes = blockBytes - FINGER_HEADER;
        if (bytes < 0 || bytes > encoded.length - from)
            throw SampleDecoder.damaged("The finger image record ends too early.");
        if (compression == UNCOMPRESSED && depth == 8) {
            if (bytes < width * height) throw SampleDecoder.damaged("The finger image record ends too early.");
            return new FingerprintImage(Arrays.copyOfRange(encoded, from, from + width * height), width, height, dpi);
        }
        if (compression == AS_PNG) return Png.decode(Arrays.copyOfRange(encoded, from, from + bytes), dpi);
        throw new UnreadableSample(
                FORMAT_NOT_SUPPORTED, "Send the finger image record uncompressed with 8 bits, or with PNG inside.");
    }
}
