package org.nationalid.biometrics.sample;

/// The seven passes of an interlaced PNG image (ISO/IEC 15948 §8.2): each is a small image of every so many pixels.
enum Adam7 {
    FIRST(0, 0, 8, 8),
    SECOND(4, 0, 8, 8),
    THIRD(0, 4, 4, 8),
    FOURTH(2, 0, 4, 4),
    FIFTH(0, 2, 2, 4),
    SIXTH(1, 0, 2, 2),
    SEVENTH(0, 1, 1, 2);

    private final int x;
    private final int y;
    private final int across;
    private final int down;

    Adam7(int x, int y, int across, int down) {
        this.x = x;
        this.y = y;
        this.across = across;
        this.down = down;
    }

    int columns(int width) {
        return Math.max(0, (width - x + across - 1) / across);
    }

    int rows(int height) {
        return Math.max(0, (height - y + down - 1) / down);
    }

    /// Puts the pixels of this pass in their places.
    void place(byte[] pass, int columns, byte[] image, int width) {
        for (int i = 0; i < pass.length; i++)
            image[(y + i / columns * down) * width + x + i % columns * across] = pass[i];
    }
}
