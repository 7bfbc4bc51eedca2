package org.nationalid.biometrics.template;

/// The false match rate that a decision aims at: how many of the fingers of other people may pass, each tried once.
public enum TargetFmr {
    ONE_IN_100(0.177, 0.345),
    ONE_IN_1_000(0.202, 0.368),
    ONE_IN_10_000(0.242, 0.397),
    ONE_IN_100_000(0.265, 0.441);

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
