package org.nationalid.biometrics.index;

/// A person in the index who may be the one searched for. A person decides, not the score.
///
/// @param score mean over the compared fingers, about 0 for strangers
public record Candidate(String person, double score) {}
