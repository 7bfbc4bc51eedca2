package org.nationalid.biometrics.template;

import static org.nationalid.biometrics.template.MatchDecision.Band.NONE;
import static org.nationalid.biometrics.template.MatchDecision.Band.STRONG;
import static org.nationalid.biometrics.template.MatchDecision.Band.SUFFICIENT;
import static org.nationalid.biometrics.template.MatchDecision.Band.WEAK;

/// From score to decision. The thresholds were measured with the shipped way of training on sets that the training had
/// not seen, one key for everybody (`docs/biometrics.md`); a new model or a new sensor fleet needs new ones.
public final class MatchThresholds {
    /// The best of several impressions is higher for strangers too.
    private static final double MORE_IMPRESSIONS = 0.010;

    private MatchThresholds() {}

    /// The score at which a match begins.
    ///
    /// @param fingers 1, or 2 when the score is the sum over two; more fingers are not calibrated
    /// @param impressions enrolled for each finger, 1 or more
    public static double threshold(TargetFmr target, int fingers, int impressions) {
        if (fingers < 1 || fingers > 2 || impressions < 1)
            throw new IllegalArgumentException("thresholds are known for one and two fingers");
        return (fingers == 1 ? target.oneFinger() : target.twoFingers())
                + (impressions > 1 ? fingers * MORE_IMPRESSIONS : 0);
    }

    public static MatchDecision decide(ComparisonScore score, TargetFmr target, int fingers, int impressions) {
        boolean matches = score.value() >= threshold(target, fingers, impressions);
        return new MatchDecision(matches, band(score, fingers, impressions));
    }

    private static MatchDecision.Band band(ComparisonScore score, int fingers, int impressions) {
        if (score.value() >= threshold(TargetFmr.ONE_IN_100_000, fingers, impressions)) return STRONG;
        if (score.value() >= threshold(TargetFmr.ONE_IN_10_000, fingers, impressions)) return SUFFICIENT;
        return score.value() >= threshold(TargetFmr.ONE_IN_1_000, fingers, impressions) ? WEAK : NONE;
    }
}
