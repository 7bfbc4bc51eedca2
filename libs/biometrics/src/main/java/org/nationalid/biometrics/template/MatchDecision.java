package org.nationalid.biometrics.template;

/// What may leave the comparison: yes or no, and a coarse band, never the score.
///
/// @param matches whether the score reaches the threshold
/// @param band how far
public record MatchDecision(boolean matches, Band band) {
    /// Where the score lies among the thresholds.
    public enum Band {
        /// Reached by more than one in a thousand other fingers.
        NONE,
        /// Reached by at most one in 1,000 other fingers.
        WEAK,
        /// Reached by at most one in 10,000 other fingers.
        SUFFICIENT,
        /// Reached by at most one in 100,000 other fingers: enough to enrol the live sample under the next key.
        STRONG
    }
}
