package org.nationalid.auth.fingerprint;

import org.nationalid.biometrics.feature.Quality;
import org.nationalid.biometrics.sample.FingerPosition;

/// A finger that can be used from now on.
record BoundFinger(FingerPosition position, Quality.Band quality) {}
