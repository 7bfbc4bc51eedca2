package org.nationalid.biometrics.sample;

/// A sample from which no template can be made. The reason is stable, the sentence is for the person at the sensor;
/// neither contains anything of the sample.
public final class UnreadableSample extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Why a sample was refused. Names are public contract: add, never rename.
    public enum Reason {
        FORMAT_NOT_SUPPORTED,
        DAMAGED,
        TOO_LARGE,
        TOO_SMALL,
        RESOLUTION_NOT_SUPPORTED,
        BLANK,
        NO_RIDGES,
        TOO_DRY,
        TOO_WET,
        AREA_TOO_SMALL,
        TOO_FEW_MINUTIAE
    }

    private final Reason reason;

    public UnreadableSample(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /// One sentence that says what is wrong and, where there is one, what to do.
    public String sentence() {
        return getMessage();
    }
}
