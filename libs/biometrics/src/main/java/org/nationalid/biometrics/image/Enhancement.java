package org.nationalid.biometrics.image;

import java.util.Arrays;
import org.nationalid.biometrics.sample.FingerprintImage;

/// Contextual enhancement: filters every place of the image with a wave of the local ridge direction and period, and
/// finds out where there are ridges at all. The largest single gain of the whole chain (`docs/biometrics.md`).
///
/// Everything is brought to 500 dpi. Thread-safe: each call works on its own arrays.
public final class Enhancement {
    private static final float COHERENCE_MIN = 0.22f;
    private static final float CONFIDENCE_MIN = 0.35f;
    private static final float CONTRAST_OF_BEST = 0.22f;
    private static final float RIDGE_CONTRAST_OF_BEST = 0.15f;
    private static final float CONTRAST_PERCENTILE = 0.9f;
    private static final float RESPONSE_MIN = 0.06f;
    private static final float RESPONSE_SIGMA_CELLS = 1.75f;
    private static final int MASK_REACH_CELLS = 2;
    private static final int CLEAR_MARGIN_CELLS = 2;
    private static final float CLEAR_OF_MEDIAN = 0.5f;

    private Enhancement() {}

    /// Never refuses: what it found is in the result, for the quality check to judge.
    public static RidgeImage enhance(FingerprintImage image) {
        Pixels pixels = Pixels.of(image);
        Normalisation.Contrast contrast = Normalisation.contrast(pixels);
        Normalisation.apply(pixels, contrast);
        Pixels smoothed = pixels.smoothed();
        pixels.erase();
        Orientation.Field orientation = Orientation.of(smoothed);
        RidgePeriod.Field period = RidgePeriod.of(smoothed, orientation);
        float contrastMin = CONTRAST_OF_BEST * percentile(contrast.deviation().values);
        RidgeMask mask = new RidgeMask(contrast.mean().width, contrast.mean().height);
        boolean[] candidate = candidates(contrast.deviation(), orientation, period, contrastMin);
        GaborFiltering filtering = new GaborFiltering(smoothed, orientation, period);
        filtering.apply(candidate);
        Grid energy = filtering.energy().blur(RESPONSE_SIGMA_CELLS);
        float[] strength = ridgeContrast(energy, contrast.deviation());
        float strengthMin = RIDGE_CONTRAST_OF_BEST * percentile(strength);
        for (int i = 0; i < candidate.length; i++)
            mask.inside[i] =
                    candidate[i] && energy.values[i] > RESPONSE_MIN * RESPONSE_MIN && strength[i] > strengthMin;
        mask.tidy(MASK_REACH_CELLS);
        RidgeMask clear = clear(mask, energy); // before the second pass, which writes over the energy
        filtering.apply(mask.inside); // places that the mask closed over after the first pass
        smoothed.erase();
        return new RidgeImage(filtering.response(), mask, clear, orientation, period, contrast);
    }

    private static boolean[] candidates(
            Grid deviation, Orientation.Field orientation, RidgePeriod.Field period, float contrastMin) {
        boolean[] candidate = new boolean[deviation.values.length];
        for (int row = 0; row < deviation.height; row++)
            for (int column = 0; column < deviation.width; column++) {
                int at = row * deviation.width + column;
                float x = (column + 0.5f) * deviation.cell;
                float y = (row + 0.5f) * deviation.cell;
                candidate[at] = deviation.values[at] > contrastMin
                        && orientation.coherence(at) > COHERENCE_MIN
                        && period.confidence().between(x, y) > CONFIDENCE_MIN;
            }
        return candidate;
    }

    /// The part of the area away from its border where the ridges stand out at least half as much as they mostly
    /// do. Places that the mask closed over were not filtered yet and count as without ridges, but for what blur
    /// brings in.
    private static RidgeMask clear(RidgeMask mask, Grid energy) {
        float median = median(mask, energy);
        RidgeMask clear = mask.shrunk(CLEAR_MARGIN_CELLS);
        for (int i = 0; i < clear.inside.length; i++)
            clear.inside[i] &= energy.values[i] >= CLEAR_OF_MEDIAN * CLEAR_OF_MEDIAN * median;
        return clear;
    }

    private static float median(RidgeMask mask, Grid energy) {
        float[] inside = new float[mask.area()];
        int count = 0;
        for (int i = 0; i < energy.values.length; i++) if (mask.inside[i]) inside[count++] = energy.values[i];
        Arrays.sort(inside);
        return count == 0 ? 0 : inside[count / 2];
    }

    /// Height of the ridge waves in grey levels: faint stripes of a sensor look like ridges until their height is
    /// asked.
    private static float[] ridgeContrast(Grid energy, Grid deviation) {
        float[] contrast = new float[energy.values.length];
        for (int i = 0; i < contrast.length; i++)
            contrast[i] = (float) Math.sqrt(energy.values[i]) * deviation.values[i];
        return contrast;
    }

    private static float percentile(float[] values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) (CONTRAST_PERCENTILE * (sorted.length - 1))];
    }
}
