package org.nationalid.consent.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A consent as the gateway reads it.
public record ConsentResponse(
        UUID consentId,
        String clientId,
        String clientName,
        String purpose,
        String purposeText,
        List<String> items,
        String state,
        Instant grantedAt,
        Instant expiresAt,
        Instant withdrawnAt) {
    static ConsentResponse of(StatedConsent stated) {
        Consent consent = stated.consent();
        return new ConsentResponse(
                consent.id(),
                consent.client(),
                consent.clientName(),
                consent.purpose(),
                consent.purposeText(),
                consent.items(),
                stated.state().name(),
                consent.grantedAt(),
                consent.expiresAt(),
                consent.withdrawnAt());
    }
}
