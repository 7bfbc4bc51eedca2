package org.nationalid.biometrics.image;

/// What the enhancement found: a clean ridge pattern at 500 dpi, the area in which it holds, and the direction and
/// distance of the ridges at every place of it.
public final class RidgeImage {
    private static final int CELL = 4;
    private static final float GREY = 127;
    private static final float GREY_PER_RESPONSE = 220;

    private final Pixels response;
    private final RidgeMask mask;
    private final RidgeMask clear;
    private final Orientation.Field orientation;
    private final RidgePeriod.Field period;
    private final Normalisation.Contrast contrast;

    RidgeImage(
            Pixels response,
            RidgeMask mask,
            RidgeMask clear,
            Orientation.Field orientation,
            RidgePeriod.Field period,
            Normalisation.Contrast contrast) {
        this.response = response;
        this.mask = mask;
        this.clear = clear;
        this.orientation = orientation;
        this.period = period;
        this.contrast = contrast;
    }

    public int width() {
        return response.width;
    }

    public int height() {
        return response.height;
    }

    /// Whether a pixel lies in the ridge area; false outside the image.
    public boolean covers(float x, float y) {
        return holds(mask, x, y);
    }

    /// Whether the ridges are clear at a pixel: it lies inside the ridge area, some 8 pixels from its border and 9
    /// to 12 from that of the image at least, and they stand out there. No minutia in a clear place most likely
    /// means that there is none.
    public boolean isClear(float x, float y) {
        return holds(clear, x, y);
    }

    private boolean holds(RidgeMask area, float x, float y) {
        if (x < 0 || y < 0 || x >= width() || y >= height()) return false;
        return area.inside[(int) y / CELL * orientation.cosine().width + (int) x / CELL];
    }

    /// Ridge area in square pixels at 500 dpi.
    public int area() {
        return mask.area() * CELL * CELL;
    }

    /// cos 2θ of the ridge direction times its coherence; θ from x towards y, y downwards.
    public float cosine(float x, float y) {
        return orientation.cosine().between(x, y);
    }

    /// sin 2θ of the ridge direction times its coherence.
    public float sine(float x, float y) {
        return orientation.sine().between(x, y);
    }

    /// Distance between two ridges in pixels.
    public float period(float x, float y) {
        return period.period().between(x, y);
    }

    /// Mean coherence of the ridge directions over the area, 0 to 1.
    public float coherence() {
        float sum = 0;
        int count = 0;
        for (int i = 0; i < mask.inside.length; i++)
            if (mask.inside[i]) {
                sum += orientation.coherence(i);
                count++;
            }
        return count == 0 ? 0 : sum / count;
    }

    /// Mean grey value of the sample over the area, 0 (black: too wet) to 255; over everything where there is no
    /// area.
    public float brightness() {
        return mean(contrast.mean());
    }

    /// Mean local standard deviation of the grey values of the sample.
    public float contrast() {
        return mean(contrast.deviation());
    }

    private float mean(Grid grid) {
        boolean anywhere = mask.area() == 0;
        float sum = 0;
        int count = 0;
        for (int i = 0; i < mask.inside.length; i++)
            if (anywhere || mask.inside[i]) {
                sum += grid.values[i];
                count++;
            }
        return sum / count;
    }

    /// The enhanced image, 8 bits grey, dark ridges, white outside the area.
    public byte[] toGrey() {
        byte[] grey = new byte[width() * height()];
        for (int y = 0; y < height(); y++)
            for (int x = 0; x < width(); x++) {
                boolean inside = mask.inside[y / CELL * orientation.cosine().width + x / CELL];
                float value = GREY + GREY_PER_RESPONSE * response.values[response.index(x, y)];
                grey[y * width() + x] = (byte) (inside ? Math.clamp(Math.round(value), 0, 255) : 255);
            }
        return grey;
    }

    /// Overwrites the picture with zeros.
    public void erase() {
        response.erase();
    }
}
