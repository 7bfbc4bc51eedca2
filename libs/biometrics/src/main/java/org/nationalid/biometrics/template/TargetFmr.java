package org.nationalid.biometrics.template;

/// The false match rate that a decision aims at: how many of the fingers of other people may pass, each tried once.
/// Measured are one finger at 1 %, 0.1 % and 0.01 % and two at 1 % and 0.1 %; the others are guesses on the safe
/// side (docs/biometrics.md).
public enum TargetFmr {
    ONE_IN_100(0.177, 0.345),
    ONE_IN_1_000(0.202, 0.368),
    ONE_IN_10_000(0.242, 0.415),
    ONE_IN_100_000(0.275, 0.459);

    private final double oneFinger;
    private final double twoFingers;

    TargetFmr(double oneFinger, double twoFingers) {
        this.oneFinger = oneFinger;
        this.twoFingers = twoFingers;
    }

    /// The score of one finger, one enrolled impression, at which this rate is reached.
    double oneFinger() {
        return oneFinger;
    }

    /// The sum over two fingers, one enrolled impression each, at which this rate is reached.
    double twoFingers() {
        return twoFingers;
    }
}
