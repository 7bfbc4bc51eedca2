package org.nationalid.biometrics.sample;

import static org.nationalid.biometrics.sample.UnreadableSample.Reason.FORMAT_NOT_SUPPORTED;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/// What must be known of a JPEG 2000 image before a decoder may see it (ISO/IEC 15444-1 annexes A and I): size,
/// components, tiles, layers and levels, so that neither memory nor time can be claimed by a few bytes.
///
/// @param codestreamAt offset of the codestream in the file
/// @param codestreamEnd offset behind it
record Jpeg2000Header(int width, int height, int dpi, int codestreamAt, int codestreamEnd) {
    private static final int SIGNATURE_BOX = 0x6A502020; // "jP  "
    private static final int HEADER_BOX = 0x6A703268; // "jp2h"
    private static final int RESOLUTION_BOX = 0x72657320; // "res "
    private static final int CAPTURE_BOX = 0x72657363; // "resc"
    private static final int CODESTREAM_BOX = 0x6A703263; // "jp2c"
    private static final int START_AND_SIZE = 0xFF4FFF51;
    private static final int CODING_STYLE = 0xFF52;
    private static final int FIRST_TILE = 0xFF90;
    private static final int COMPONENTS_MAX = 4;
    private static final int TILES_MAX = 64;
    private static final int LAYERS_MAX = 32;
    private static final int LEVELS_MAX = 10;
    private static final double METRES_PER_INCH = 0.0254;

    static Jpeg2000Header read(byte[] encoded, int statedDpi) {
        try {
            return new Reading(ByteBuffer.wrap(encoded)).read(statedDpi);
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw SampleDecoder.damaged("The JPEG 2000 image ends too early.");
        }
    }

    private static final class Reading {
        private final ByteBuffer in;
        private int captureDpi;
        private int from;
        private int end;

        Reading(ByteBuffer in) {
            this.in = in;
            this.end = in.limit();
        }

        Jpeg2000Header read(int statedDpi) {
            if (in.getInt(0) != START_AND_SIZE) {
                if (in.getInt(4) != SIGNATURE_BOX) throw SampleDecoder.damaged("This is not a JPEG 2000 image.");
                boxes(0, in.limit());
            }
            if (in.getInt(from) != START_AND_SIZE)
                throw SampleDecoder.damaged("The JPEG 2000 image holds no codestream.");
            int dpi = statedDpi != 0 ? statedDpi : captureDpi != 0 ? captureDpi : SampleLimits.DPI_DEFAULT;
            int width = size(from + 8, from + 16);
            int height = size(from + 12, from + 20);
            SampleLimits.check(width, height, dpi);
            checkComponentsAndTiles(width, height);
            checkCodingStyle();
            return new Jpeg2000Header(width, height, dpi, from, end);
        }

        /// Walks the boxes of a level and descends into those that lead to the capture resolution.
        private void boxes(int start, int limit) {
            int at = start;
            while (at + 8 <= limit) {
                long length = in.getInt(at) & 0xffffffffL;
                int type = in.getInt(at + 4);
                if (length == 0) length = (long) limit - at;
                if (length < 8 || length > limit - at) throw new IllegalArgumentException("a box outside its box");
                int content = at + 8;
                int next = (int) (at + length);
                if (type == HEADER_BOX || type == RESOLUTION_BOX) boxes(content, next);
                else if (type == CAPTURE_BOX) captureDpi = perInch(content);
                else if (type == CODESTREAM_BOX) {
                    from = content;
                    end = next;
                    return;
                }
                at = next;
            }
        }

        /// Vertical pixels per metre: numerator, denominator, power of ten.
        private int perInch(int at) {
            double perMetre = (in.getShort(at) & 0xffff)
                    / (double) Math.max(1, in.getShort(at + 2) & 0xffff)
                    * Math.pow(10, in.get(at + 8));
            return (int) Math.round(Math.clamp(perMetre * METRES_PER_INCH, 1, 1e6));
        }

        private int size(int ofEnd, int ofStart) {
            long size = (in.getInt(ofEnd) & 0xffffffffL) - (in.getInt(ofStart) & 0xffffffffL);
            return Math.clamp(size, 0, Integer.MAX_VALUE);
        }

        private void checkComponentsAndTiles(int width, int height) {
            long tileWidth = in.getInt(from + 24) & 0xffffffffL;
            long tileHeight = in.getInt(from + 28) & 0xffffffffL;
            int components = in.getShort(from + 40) & 0xffff;
            boolean plain = components >= 1 && components <= COMPONENTS_MAX;
            for (int i = 0; plain && i < components; i++) {
                int at = from + 42 + 3 * i;
                plain = in.get(at) == 7 && in.get(at + 1) == 1 && in.get(at + 2) == 1;
            }
            if (!plain) refuse("Send the JPEG 2000 image with 8 bits a component, all of the same size.");
            if (tileWidth == 0 || tileHeight == 0) throw new IllegalArgumentException("tiles of no size");
            long tiles = (width / tileWidth + 2) * (height / tileHeight + 2);
            boolean shifted = in.getInt(from + 16) != 0
                    || in.getInt(from + 20) != 0
                    || in.getInt(from + 32) != 0
                    || in.getInt(from + 36) != 0;
            if (tiles > TILES_MAX || shifted) refuse("Send the JPEG 2000 image as one tile that begins at its corner.");
        }

        /// Reads the main header up to the first tile.
        private void checkCodingStyle() {
            int at = from + 2;
            boolean known = false;
            while (true) {
                int marker = in.getShort(at) & 0xffff;
                if (marker == FIRST_TILE) break;
                if (marker == CODING_STYLE) {
                    int layers = in.getShort(at + 6) & 0xffff;
                    int levels = in.get(at + 9) & 0xff;
                    if (layers == 0 || layers > LAYERS_MAX || levels > LEVELS_MAX)
                        refuse("Send the JPEG 2000 image with at most " + LAYERS_MAX + " layers and " + LEVELS_MAX
                                + " levels.");
                    known = true;
                }
                at += 2 + Math.max(2, in.getShort(at + 2) & 0xffff);
                if (at >= end) throw new IllegalArgumentException("no tile");
            }
            if (!known) throw new IllegalArgumentException("no coding style");
        }

        private static void refuse(String sentence) {
            throw new UnreadableSample(FORMAT_NOT_SUPPORTED, sentence);
        }
    }
}
