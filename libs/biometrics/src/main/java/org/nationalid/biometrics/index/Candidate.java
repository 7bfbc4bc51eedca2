package org.nationalid.biometrics.index;

/// A person in the index who may be the one searched for. A person decides, not the score.
///
/// @param score mean over the searched positions, 0 to about 0.5; most strangers have about 0.1
public record Candidate(String person, double score) {}
