package org.nationalid.portal.gateway;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A permission that the citizen gave once, in whatever state it is now.
public record Consent(
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
    private static final String GRANTED = "GRANTED";
    private static final String WITHDRAWN = "WITHDRAWN";

    public boolean isActive() {
        return GRANTED.equals(state);
    }

    public boolean isWithdrawn() {
        return WITHDRAWN.equals(state);
    }
}
