package org.nationalid.auth.fingerprint;

import java.util.Optional;
import org.nationalid.biometrics.sample.FingerPosition;

/// A live image, and which finger it is said to show: 0 when nothing is said.
public record ClaimedFinger(int positionCode, EncodedSample sample) {
    Optional<FingerPosition> position() {
        return FingerPosition.ofCode(positionCode);
    }
}
