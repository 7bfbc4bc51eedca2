package org.nationalid.auth.fingerprint;

import java.util.IdentityHashMap;
import org.nationalid.biometrics.feature.FingerprintFeatures;

/// What was read out of the images of one attempt. Closing it erases the features.
public final class LiveFingers implements AutoCloseable {
    private final IdentityHashMap<ClaimedFinger, FingerprintFeatures> features = new IdentityHashMap<>();

    void add(ClaimedFinger claimed, FingerprintFeatures read) {
        features.put(claimed, read);
    }

    FingerprintFeatures of(ClaimedFinger claimed) {
        return features.get(claimed);
    }

    @Override
    public void close() {
        features.values().forEach(FingerprintFeatures::close);
    }
}
