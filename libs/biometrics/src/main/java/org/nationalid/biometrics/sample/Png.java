package org.nationalid.biometrics.sample;

import static org.nationalid.biometrics.sample.UnreadableSample.Reason.FORMAT_NOT_SUPPORTED;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// PNG (ISO/IEC 15948) as sensors write it: 8 or 16 bits, grey, colour or palette, interlaced or not. A reader of
/// our own because it inflates exactly the announced number of bytes and nothing of the optional chunks, and
/// keeps the AWT out of the services.
public final class Png {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int HEADER = 0x49484452;
    private static final int PALETTE = 0x504C5445;
    private static final int DATA = 0x49444154;
    private static final int END = 0x49454E44;
    private static final int PHYSICAL = 0x70485973;
    private static final double METRES_PER_INCH = 0.0254;

    private final Inflater inflater = new Inflater();
    private int width;
    private int height;
    private int bitDepth;
    private int colourType;
    private int dpi;
    private boolean interlaced;
    private byte[] palette = {};
    private byte[] raw = {};
    private int filled;

    private Png() {}

    static FingerprintImage decode(byte[] encoded, int dpi) {
        Png png = new Png();
        try {
            return png.read(ByteBuffer.wrap(encoded), dpi);
        } catch (DataFormatException e) {
            throw SampleDecoder.damaged("The compressed part of the PNG image is damaged.");
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw SampleDecoder.damaged("The PNG image ends too early.");
        } finally {
            png.inflater.end();
            Arrays.fill(png.raw, (byte) 0);
        }
    }

    private FingerprintImage read(ByteBuffer in, int statedDpi) throws DataFormatException {
        if (in.remaining() < 8 || in.getLong() != SIGNATURE) throw SampleDecoder.damaged("This is not a PNG image.");
        while (true) {
            int length = in.getInt();
            int type = in.getInt();
            if (length < 0 || length > in.remaining()) throw SampleDecoder.damaged("The PNG image ends too early.");
            ByteBuffer chunk = in.slice(in.position(), length);
            in.position(in.position() + length);
            in.getInt(); // CRC: transport integrity is the caller's; a damaged picture shows itself in its quality
            if (type == HEADER) readHeader(chunk, statedDpi);
            else if (width == 0) throw SampleDecoder.damaged("The PNG image does not begin with its header.");
            else if (type == PHYSICAL && statedDpi == 0) readResolution(chunk);
            else if (type == PALETTE) {
                palette = new byte[length];
                chunk.get(palette);
            } else if (type == DATA) inflate(chunk);
            else if (type == END) break;
        }
        if (filled < raw.length) throw SampleDecoder.damaged("The PNG image ends too early.");
        if (dpi == 0) dpi = SampleLimits.DPI_DEFAULT;
        return new FingerprintImage(interlaced ? passes() : grey(0, width, height), width, height, dpi);
    }

    /// The grey values of an image, or of one pass, whose rows begin at `from`.
    private byte[] grey(int from, int columns, int rows) {
        byte[] own = from == 0 && bytes(columns, rows) == raw.length
                ? raw
                : Arrays.copyOfRange(raw, from, from + bytes(columns, rows));
        return new PngRows(own, columns, rows, bitDepth, colourType, palette).grey();
    }

    /// Puts the seven passes of Adam7 together.
    private byte[] passes() {
        byte[] grey = new byte[width * height];
        int from = 0;
        for (Adam7 pass : Adam7.values()) {
            int columns = pass.columns(width);
            int rows = pass.rows(height);
            pass.place(grey(from, columns, rows), columns, grey, width);
            from += bytes(columns, rows);
        }
        return grey;
    }

    private int bytes(int columns, int rows) {
        return columns == 0 ? 0 : rows * (1 + columns * PngRows.channels(colourType) * bitDepth / 8);
    }

    private void readHeader(ByteBuffer chunk, int statedDpi) {
        if (width != 0) throw SampleDecoder.damaged("The PNG image has two headers.");
        width = chunk.getInt();
        height = chunk.getInt();
        bitDepth = chunk.get();
        colourType = chunk.get();
        int method = chunk.get(12);
        dpi = statedDpi;
        SampleLimits.check(width, height, statedDpi == 0 ? SampleLimits.DPI_DEFAULT : statedDpi);
        if (method < 0 || method > 1 || (bitDepth != 8 && bitDepth != 16) || PngRows.channels(colourType) == 0)
            throw new UnreadableSample(FORMAT_NOT_SUPPORTED, "Send the PNG image with 8 or 16 bits a channel.");
        interlaced = method == 1;
        int size = bytes(width, height);
        if (interlaced) {
            size = 0;
            for (Adam7 pass : Adam7.values()) size += bytes(pass.columns(width), pass.rows(height));
        }
        raw = new byte[size];
    }

    private void readResolution(ByteBuffer chunk) {
        int across = chunk.getInt();
        int down = chunk.getInt();
        if (chunk.get() != 1) return; // an aspect ratio only
        if (across != down)
            throw new UnreadableSample(
                    UnreadableSample.Reason.RESOLUTION_NOT_SUPPORTED,
                    "The resolution must be equal in both directions.");
        dpi = (int) Math.round(Math.clamp(across * METRES_PER_INCH, 1, 1e6));
        SampleLimits.check(width, height, dpi);
    }

    private void inflate(ByteBuffer chunk) throws DataFormatException {
        inflater.setInput(chunk);
        while (filled < raw.length && !inflater.needsInput() && !inflater.finished()) {
            int count = inflater.inflate(raw, filled, raw.length - filled);
            if (count == 0 && inflater.needsDictionary()) throw new DataFormatException();
            filled += count;
        }
    }

    /// Writes an 8-bit grey image with its resolution.
    public static byte[] encode(byte[] grey, int width, int height, int dpi) {
        byte[] rows = new byte[height * (width + 1)];
        for (int y = 0; y < height; y++) {
            rows[y * (width + 1)] = 2; // filter "up": ridges change slowly from row to row
            for (int x = 0; x < width; x++)
                rows[y * (width + 1) + 1 + x] = (byte) (grey[y * width + x] - (y == 0 ? 0 : grey[(y - 1) * width + x]));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ByteBuffer.allocate(8).putLong(SIGNATURE).array());
        chunk(
                out,
                HEADER,
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) 8)
                        .array());
        int perMetre = (int) Math.round(dpi / METRES_PER_INCH);
        chunk(
                out,
                PHYSICAL,
                ByteBuffer.allocate(9)
                        .putInt(perMetre)
                        .putInt(perMetre)
                        .put((byte) 1)
                        .array());
        chunk(out, DATA, deflate(rows));
        chunk(out, END, new byte[0]);
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] rows) {
        try (Deflater deflater = new Deflater()) {
            deflater.setInput(rows);
            deflater.finish();
            byte[] buffer = new byte[rows.length + rows.length / 100 + 1_000];
            return Arrays.copyOf(buffer, deflater.deflate(buffer));
        }
    }

    private static void chunk(ByteArrayOutputStream out, int type, byte[] content) {
        byte[] typed = ByteBuffer.allocate(4 + content.length)
                .putInt(type)
                .put(content)
                .array();
        CRC32 crc = new CRC32();
        crc.update(typed);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(typed);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
