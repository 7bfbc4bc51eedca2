package org.nationalid.biometrics.template;

import org.nationalid.biometrics.model.PublicModel;

/// What a probe owes to chance. One with many minutiae finds a near one in any template more easily, and one
/// with ordinary surroundings is like everybody: strangers score higher against both. The score loses what they
/// gain, so that one threshold means the same for all probes.
public final class StrangerAllowance {
    private static final double WEIGHT = 0.012;
    private static final double STORED_WEIGHT = 0.006;
    private static final double USUAL_CODES = 40;
    private static final double USUAL_LENGTH = 0.9 * Math.sqrt(PublicModel.DIMENSIONS);

    /// Nothing is gained beyond this length: who could hand descriptors to the verifier would make them endless.
    private static final double LENGTH_MAX = Math.sqrt(PublicModel.DIMENSIONS);

    private StrangerAllowance() {}

    /// To be taken off the score; below 0 for a probe that strangers are less like than usual.
    ///
    /// @param codes of the probe
    /// @param length mean length of its embeddings before they got length 1 ([PublicModel#project])
    static double of(int codes, double length) {
        double ordinary = USUAL_LENGTH / Math.min(length, LENGTH_MAX);
        return WEIGHT * Math.log(codes / USUAL_CODES * ordinary * ordinary);
    }

    /// For a probe with ordinary surroundings.
    public static double usual(int codes) {
        return of(codes, USUAL_LENGTH);
    }

    /// What a stored finger of many codes owes to chance, where its number of codes is known: in a 1:N
    /// index. Comparisons of templates leave it out.
    public static double ofStored(int codes) {
        return STORED_WEIGHT * Math.log(codes / USUAL_CODES);
    }
}
