package org.nationalid.biometrics.sample;

import static org.nationalid.biometrics.sample.UnreadableSample.Reason.FORMAT_NOT_SUPPORTED;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Baseline TIFF 6.0 with 8 bits grey in strips, uncompressed or PackBits; the first image of the file.
final class Tiff {
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS = 258;
    private static final int COMPRESSION = 259;
    private static final int PHOTOMETRIC = 262;
    private static final int STRIP_OFFSETS = 273;
    private static final int SAMPLES = 277;
    private static final int STRIP_BYTES = 279;
    private static final int RESOLUTION = 282;
    private static final int RESOLUTION_UNIT = 296;
    private static final int UNCOMPRESSED = 1;
    private static final int PACK_BITS = 32_773;
    private static final int SHORT = 3;
    private static final int ENTRY_BYTES = 12;
    private static final double CENTIMETRES_PER_INCH = 2.54;

    private final ByteBuffer in;
    private final int directory;
    private final int entries;

    private Tiff(ByteBuffer in) {
        this.in = in;
        this.directory = in.getInt(4);
        this.entries = in.getShort(directory) & 0xffff;
    }

    static FingerprintImage decode(byte[] encoded, int statedDpi) {
        ByteBuffer in = ByteBuffer.wrap(encoded);
        int order = in.getShort(0);
        if (order != 0x4949 && order != 0x4D4D) throw SampleDecoder.damaged("This is not a TIFF image.");
        in.order(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        if (in.getShort(2) != 42) throw SampleDecoder.damaged("This is not a TIFF image.");
        return new Tiff(in).read(statedDpi);
    }

    private FingerprintImage read(int statedDpi) {
        int width = value(WIDTH, 0, 0);
        int height = value(HEIGHT, 0, 0);
        int dpi = statedDpi == 0 ? resolution() : statedDpi;
        SampleLimits.check(width, height, dpi);
        int compression = value(COMPRESSION, 0, UNCOMPRESSED);
        if (value(BITS, 0, 1) != 8
                || value(SAMPLES, 0, 1) != 1
                || (compression != UNCOMPRESSED && compression != PACK_BITS)
                || entry(STRIP_OFFSETS) < 0)
            throw new UnreadableSample(
                    FORMAT_NOT_SUPPORTED, "Send the TIFF image with 8 bits grey in strips, uncompressed or PackBits.");
        byte[] grey = new byte[width * height];
        int filled = 0;
        int strips = in.getInt(entry(STRIP_OFFSETS) + 4);
        for (int strip = 0; filled < grey.length; strip++) {
            if (strip >= strips) throw SampleDecoder.damaged("The TIFF image ends too early.");
            int from = value(STRIP_OFFSETS, strip, 0);
            int bytes = value(STRIP_BYTES, strip, grey.length - filled);
            filled = compression == UNCOMPRESSED ? copy(from, bytes, grey, filled) : unpack(from, bytes, grey, filled);
        }
        if (value(PHOTOMETRIC, 0, 1) == 0) for (int i = 0; i < grey.length; i++) grey[i] = (byte) ~grey[i];
        return new FingerprintImage(grey, width, height, dpi);
    }

    private int copy(int from, int bytes, byte[] into, int filled) {
        int count = Math.min(bytes, into.length - filled);
        in.get(from, into, filled, count);
        return filled + count;
    }

    private int unpack(int from, int bytes, byte[] into, int filled) {
        int at = from;
        int to = filled;
        while (at < from + bytes && to < into.length) {
            int header = in.get(at++);
            if (header == -128) continue;
            int count = Math.min(header < 0 ? 1 - header : 1 + header, into.length - to);
            for (int i = 0; i < count; i++) into[to + i] = in.get(header < 0 ? at : at + i);
            at += header < 0 ? 1 : count;
            to += count;
        }
        return to;
    }

    private int resolution() {
        int entry = entry(RESOLUTION);
        if (entry < 0) return SampleLimits.DPI_DEFAULT;
        int at = in.getInt(entry + 8);
        double value = (double) in.getInt(at) / in.getInt(at + 4);
        if (value(RESOLUTION_UNIT, 0, 2) == 3) value *= CENTIMETRES_PER_INCH;
        return (int) Math.round(Math.clamp(value, 0, 1e6));
    }

    /// Where an entry of the directory begins, -1 when it is not there.
    private int entry(int tag) {
        for (int i = 0; i < entries; i++) {
            int at = directory + 2 + i * ENTRY_BYTES;
            if ((in.getShort(at) & 0xffff) == tag) return at;
        }
        return -1;
    }

    private int value(int tag, int index, int otherwise) {
        int entry = entry(tag);
        if (entry < 0) return otherwise;
        int bytes = in.getShort(entry + 2) == SHORT ? 2 : 4;
        int count = in.getInt(entry + 4);
        if (index >= count) return otherwise;
        int at = (long) count * bytes <= 4 ? entry + 8 : in.getInt(entry + 8);
        at += index * bytes;
        return bytes == 2 ? in.getShort(at) & 0xffff : in.getInt(at);
    }
}
