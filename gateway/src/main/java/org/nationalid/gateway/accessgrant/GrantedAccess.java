package org.nationalid.gateway.accessgrant;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The immutable content of a grant.
public record GrantedAccess(
        UUID id,
        String clientId,
        String subject,
        String citizenHandle,
        List<String> scopes,
        List<String> items,
        String purposeCode,
        UUID consentId,
        String acr,
        List<String> amr,
        UUID txn,
        Instant authenticatedAt) {
    public GrantedAccess {
        scopes = List.copyOf(scopes);
        items = List.copyOf(items);
        amr = List.copyOf(amr);
    }
}
