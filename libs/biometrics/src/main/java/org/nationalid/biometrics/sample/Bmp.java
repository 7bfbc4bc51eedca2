package org.nationalid.biometrics.sample;

import static org.nationalid.biometrics.sample.UnreadableSample.Reason.FORMAT_NOT_SUPPORTED;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Windows bitmaps without compression: 8 bits with a palette, 24 or 32 bits.
final class Bmp {
    private static final short SIGNATURE = 0x4D42;
    private static final int HEADER_BYTES = 14;
    private static final int INFO_BYTES_MIN = 40;
    private static final double INCHES_PER_METRE = 39.3701;

    private Bmp() {}

    static FingerprintImage decode(byte[] encoded, int statedDpi) {
        ByteBuffer in = ByteBuffer.wrap(encoded).order(ByteOrder.LITTLE_ENDIAN);
        if (in.getShort(0) != SIGNATURE) throw SampleDecoder.damaged("This is not a BMP image.");
        int pixelsAt = in.getInt(10);
        int infoBytes = in.getInt(HEADER_BYTES);
        int width = in.getInt(18);
        int signedHeight = in.getInt(22);
        int height = Math.abs(signedHeight); // negative: the first row is the upper one
        int bits = in.getShort(28);
        int perMetre = in.getInt(38);
        int dpi = statedDpi;
        if (dpi == 0) dpi = perMetre <= 0 ? SampleLimits.DPI_DEFAULT : (int) Math.round(perMetre / INCHES_PER_METRE);
        SampleLimits.check(width, height, dpi);
        if (infoBytes < INFO_BYTES_MIN || in.getInt(30) != 0 || (bits != 8 && bits != 24 && bits != 32))
            throw new UnreadableSample(
                    FORMAT_NOT_SUPPORTED, "Send the BMP image without compression, with 8, 24 or 32 bits.");
        int stride = (width * bits / 8 + 3) / 4 * 4;
        int palette = HEADER_BYTES + infoBytes;
        byte[] grey = new byte[width * height];
        for (int y = 0; y < height; y++) {
            int row = pixelsAt + (signedHeight < 0 ? y : height - 1 - y) * stride;
            for (int x = 0; x < width; x++) {
                int at = bits == 8 ? palette + 4 * (encoded[row + x] & 0xff) : row + x * bits / 8;
                grey[y * width + x] = luma(encoded, at);
            }
        }
        return new FingerprintImage(grey, width, height, dpi);
    }

    private static byte luma(byte[] from, int at) {
        int blue = from[at] & 0xff;
        int green = from[at + 1] & 0xff;
        int red = from[at + 2] & 0xff;
        return (byte) ((299 * red + 587 * green + 114 * blue + 500) / 1000);
    }
}
