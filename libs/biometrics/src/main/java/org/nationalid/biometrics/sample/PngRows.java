package org.nationalid.biometrics.sample;

/// The inflated rows of a PNG image: undoes the row filters (ISO/IEC 15948 §9) in place and reads grey values.
final class PngRows {
    private static final int GREY = 0;
    private static final int COLOUR = 2;
    private static final int INDEXED = 3;
    private static final int GREY_ALPHA = 4;
    private static final int COLOUR_ALPHA = 6;

    private final byte[] raw;
    private final int width;
    private final int height;
    private final int bytesPerSample;
    private final int bytesPerPixel;
    private final int colourType;
    private final byte[] palette;

    PngRows(byte[] raw, int width, int height, int bitDepth, int colourType, byte[] palette) {
        this.raw = raw;
        this.width = width;
        this.height = height;
        this.bytesPerSample = bitDepth / 8;
        this.bytesPerPixel = channels(colourType) * bytesPerSample;
        this.colourType = colourType;
        this.palette = palette;
    }

    /// Channels of a colour type, 0 for one that does not exist.
    static int channels(int colourType) {
        return switch (colourType) {
            case GREY, INDEXED -> 1;
            case GREY_ALPHA -> 2;
            case COLOUR -> 3;
            case COLOUR_ALPHA -> 4;
            default -> 0;
        };
    }

    byte[] grey() {
        int stride = 1 + width * bytesPerPixel;
        byte[] grey = new byte[width * height];
        for (int y = 0; y < height; y++) {
            int row = y * stride;
            unfilter(row, stride, y == 0);
            for (int x = 0; x < width; x++) grey[y * width + x] = (byte) greyAt(row + 1 + x * bytesPerPixel);
        }
        return grey;
    }

    private int greyAt(int at) {
        int first = raw[at] & 0xff; // of 16 bits the upper eight
        if (colourType == INDEXED) return luma(palette, 3 * first, 1);
        return colourType == COLOUR || colourType == COLOUR_ALPHA ? luma(raw, at, bytesPerSample) : first;
    }

    private static int luma(byte[] from, int at, int step) {
        int red = from[at] & 0xff;
        int green = from[at + step] & 0xff;
        int blue = from[at + 2 * step] & 0xff;
        return (299 * red + 587 * green + 114 * blue + 500) / 1000;
    }

    private void unfilter(int row, int stride, boolean first) {
        int filter = raw[row];
        if (filter < 0 || filter > 4)
            throw SampleDecoder.damaged("The PNG image has a row filter that does not exist.");
        for (int i = 1; i < stride; i++) {
            int left = i > bytesPerPixel ? raw[row + i - bytesPerPixel] & 0xff : 0;
            int up = first ? 0 : raw[row - stride + i] & 0xff;
            int corner = first || i <= bytesPerPixel ? 0 : raw[row - stride + i - bytesPerPixel] & 0xff;
            int predicted =
                    switch (filter) {
                        case 1 -> left;
                        case 2 -> up;
                        case 3 -> (left + up) / 2;
                        case 4 -> paeth(left, up, corner);
                        default -> 0;
                    };
            raw[row + i] += (byte) predicted;
        }
    }

    private static int paeth(int left, int up, int corner) {
        int byLeft = Math.abs(up - corner);
        int byUp = Math.abs(left - corner);
        int byCorner = Math.abs(left + up - 2 * corner);
        if (byLeft <= byUp && byLeft <= byCorner) return left;
        return byUp <= byCorner ? up : corner;
    }
}
