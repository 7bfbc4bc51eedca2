package org.nationalid.auth.fingerprint;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The fingers that are bound now, with the quality of their best impression.
public record BindFingerprintsResponse(List<Finger> fingers) {
    /// One finger.
    public record Finger(int position, String quality) {}

    static BindFingerprintsResponse of(List<BoundFinger> bound) {
        return new BindFingerprintsResponse(bound.stream()
                .map(finger -> new Finger(
                        finger.position().code(), finger.quality().name().toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparingInt(Finger::position))
                .toList());
    }
}
