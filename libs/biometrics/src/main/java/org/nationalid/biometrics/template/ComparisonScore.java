package org.nationalid.biometrics.template;

import java.util.Collection;

/// How alike two templates are: the mean similarity of the best code pairs, where 0 is chance and 1 means
/// that every bit agrees and is sure, less the small [StrangerAllowance] of the probe. For the decision inside the
/// service only; whoever can read scores can climb towards a match.
///
/// @param value about -1 to 1 for one finger; for several fingers the sum
public record ComparisonScore(double value) {
    /// Several enrolled impressions of one finger: the best of them.
    public static ComparisonScore bestOf(Collection<ComparisonScore> impressions) {
        return new ComparisonScore(impressions.stream()
                .mapToDouble(ComparisonScore::value)
                .max()
                .orElseThrow(() -> new IllegalArgumentException("no impression was compared")));
    }

    /// Several fingers of one person: the sum over them.
    public static ComparisonScore sumOf(Collection<ComparisonScore> fingers) {
        return new ComparisonScore(
                fingers.stream().mapToDouble(ComparisonScore::value).sum());
    }

    /// Without the value: a score never reaches a log.
    @Override
    public String toString() {
        return "ComparisonScore";
    }
}
