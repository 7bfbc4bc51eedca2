package org.nationalid.biometrics.feature;

/// How much a sample is worth (in the sense of ISO/IEC 29794-1, by measures of our own).
///
/// @param band what to do with it
/// @param score 0 to 100
/// @param minutiae number of usable minutiae
/// @param coherence mean clarity of the ridge direction, 0 to 1
/// @param areaSquareMillimetres ridge area
public record Quality(Band band, int score, int minutiae, double coherence, double areaSquareMillimetres) {
    /// Samples below ACCEPTABLE do not become features: they are refused with their reason.
    public enum Band {
        GOOD,
        ACCEPTABLE
    }
}
