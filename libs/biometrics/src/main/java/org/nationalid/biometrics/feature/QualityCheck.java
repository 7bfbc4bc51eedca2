package org.nationalid.biometrics.feature;

import static org.nationalid.biometrics.sample.UnreadableSample.Reason.AREA_TOO_SMALL;
import static org.nationalid.biometrics.sample.UnreadableSample.Reason.BLANK;
import static org.nationalid.biometrics.sample.UnreadableSample.Reason.NO_RIDGES;
import static org.nationalid.biometrics.sample.UnreadableSample.Reason.TOO_DRY;
import static org.nationalid.biometrics.sample.UnreadableSample.Reason.TOO_FEW_MINUTIAE;
import static org.nationalid.biometrics.sample.UnreadableSample.Reason.TOO_WET;

import org.nationalid.biometrics.image.RidgeImage;
import org.nationalid.biometrics.sample.UnreadableSample;

/// Decides whether a sample is worth comparing, and if not, what the person at the sensor can do about it.
final class QualityCheck {
    private static final int MINUTIAE_MIN = 12;
    private static final int MINUTIAE_GOOD = 24;
    private static final double AREA_MIN = 30;
    private static final double AREA_GOOD = 90;
    private static final double COHERENCE_MIN = 0.3;
    private static final double COHERENCE_GOOD = 0.55;
    private static final double CONTRAST_BLANK = 4;
    private static final double BRIGHTNESS_WET = 70;
    private static final double BRIGHTNESS_DRY = 205;
    private static final double SQUARE_MILLIMETRES_PER_PIXEL = 25.4 * 25.4 / (500 * 500);

    private final double area;
    private final double coherence;
    private final double brightness;
    private final double contrast;

    QualityCheck(RidgeImage ridges) {
        area = ridges.area() * SQUARE_MILLIMETRES_PER_PIXEL;
        coherence = ridges.coherence();
        brightness = ridges.brightness();
        contrast = ridges.contrast();
    }

    /// Before the costly extraction.
    void refuseWithoutRidges() {
        if (contrast < CONTRAST_BLANK)
            throw new UnreadableSample(BLANK, "The image is blank: place the finger on the sensor.");
        if (area < AREA_MIN)
            throw weak(AREA_TOO_SMALL, "Too little of the finger is visible: place it flat and centred.");
        if (coherence < COHERENCE_MIN)
            throw weak(NO_RIDGES, "The image shows no clear fingerprint ridges: clean the sensor and try again.");
    }

    Quality judge(int minutiae) {
        if (minutiae < MINUTIAE_MIN)
            throw weak(
                    TOO_FEW_MINUTIAE,
                    "Only " + minutiae + " usable minutiae were found, " + MINUTIAE_MIN
                            + " are needed: press a little harder, flat and centred.");
        boolean good = minutiae >= MINUTIAE_GOOD && area >= AREA_GOOD && coherence >= COHERENCE_GOOD;
        double score = 100
                * (0.4 * part(minutiae, 0, 2 * MINUTIAE_GOOD)
                        + 0.3 * part(coherence, COHERENCE_MIN, 0.9)
                        + 0.3 * part(area, 0, 2 * AREA_GOOD));
        return new Quality(
                good ? Quality.Band.GOOD : Quality.Band.ACCEPTABLE, (int) Math.round(score), minutiae, coherence, area);
    }

    /// A record shows no ridges: only its minutiae can be counted.
    static Quality judgeRecord(int minutiae) {
        if (minutiae < MINUTIAE_MIN)
            throw new UnreadableSample(
                    TOO_FEW_MINUTIAE,
                    "Only " + minutiae + " usable minutiae are in the record, " + MINUTIAE_MIN + " are needed.");
        int score = (int) Math.round(100 * part(minutiae, 0, 2 * MINUTIAE_GOOD));
        return new Quality(Quality.Band.ACCEPTABLE, score, minutiae, 0, 0);
    }

    private static double part(double value, double from, double to) {
        return Math.clamp((value - from) / (to - from), 0, 1);
    }

    /// A weak print that is very light or very dark has a better advice than its symptom.
    private UnreadableSample weak(UnreadableSample.Reason reason, String sentence) {
        if (area > 0 && brightness < BRIGHTNESS_WET)
            return new UnreadableSample(TOO_WET, "The print is too dark: dry the finger and press more lightly.");
        if (area > 0 && brightness > BRIGHTNESS_DRY)
            return new UnreadableSample(
                    TOO_DRY, "The print is too pale: moisten the finger a little and press harder.");
        return new UnreadableSample(reason, sentence);
    }
}
