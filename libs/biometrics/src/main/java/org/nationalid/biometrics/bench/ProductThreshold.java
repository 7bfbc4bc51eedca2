package org.nationalid.biometrics.bench;

import java.util.List;
import org.nationalid.biometrics.template.MatchThresholds;
import org.nationalid.biometrics.template.TargetFmr;

/// The error rates that one of the platform's own thresholds gives, one finger and one impression enrolled. Rates
/// are fractions; NaN where nothing was compared.
record ProductThreshold(double threshold, double falseMatchRate, double falseNonMatchRate) {
    /// Those that were measured for one finger.
    static final List<TargetFmr> TARGETS =
            List.of(TargetFmr.ONE_IN_100, TargetFmr.ONE_IN_1_000, TargetFmr.ONE_IN_10_000);

    static ProductThreshold of(TargetFmr target, ErrorRates rates) {
        double threshold = MatchThresholds.threshold(target, 1, 1);
        return new ProductThreshold(threshold, rates.falseMatchRate(threshold), rates.falseNonMatchRate(threshold));
    }
}
