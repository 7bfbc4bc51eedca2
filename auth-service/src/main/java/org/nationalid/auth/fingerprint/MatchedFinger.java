package org.nationalid.auth.fingerprint;

import java.util.List;
import java.util.UUID;
import org.nationalid.biometrics.sample.FingerPosition;
import org.nationalid.biometrics.template.MatchDecision;

/// The finger that a live one matched.
///
/// @param compared the templates of its impressions, at least one
/// @param band how far it matched
record MatchedFinger(List<FingerprintTemplate> compared, MatchDecision.Band band) {
    UUID authenticatorId() {
        return compared.getFirst().authenticatorId();
    }

    FingerPosition position() {
        return compared.getFirst().position();
    }
}
