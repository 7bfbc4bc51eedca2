package org.nationalid.consent.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What became of a citizen's yes. Repeated with the same key it tells the state of now, which may have moved on.
public record GrantConsentResponse(
        UUID consentId, String state, List<String> items, Instant grantedAt, Instant expiresAt) {
    static GrantConsentResponse of(StatedConsent stated) {
        Consent consent = stated.consent();
        return new GrantConsentResponse(
                consent.id(), stated.state().name(), consent.items(), consent.grantedAt(), consent.expiresAt());
    }
}
