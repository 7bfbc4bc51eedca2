package org.nationalid.auth.fingerprint;

import java.util.List;
import org.nationalid.biometrics.feature.FingerprintFeatures;
import org.nationalid.biometrics.feature.Quality;
import org.nationalid.biometrics.sample.FingerPosition;

/// The impressions of one finger at enrolment, at least one. Closing overwrites the features.
record CapturedFinger(FingerPosition position, List<Impression> impressions) implements AutoCloseable {
    /// One impression and the path of its image in the request.
    record Impression(FingerprintFeatures features, String field) {}

    Impression first() {
        return impressions.getFirst();
    }

    /// The best of the impressions: it is the one that later captures will meet.
    Quality.Band quality() {
        return impressions.stream()
                .map(impression -> impression.features().quality().band())
                .min(Enum::compareTo)
                .orElseThrow();
    }

    @Override
    public void close() {
        impressions.forEach(impression -> impression.features().close());
    }
}
