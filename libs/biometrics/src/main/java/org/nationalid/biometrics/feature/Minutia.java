package org.nationalid.biometrics.feature;

/// The end or fork of a ridge.
///
/// @param x pixels at 500 dpi from the left
/// @param y pixels at 500 dpi from the top
/// @param direction radians from x towards y, along the ridge
public record Minutia(float x, float y, float direction) {}
