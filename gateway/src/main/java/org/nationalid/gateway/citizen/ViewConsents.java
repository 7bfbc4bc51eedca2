package org.nationalid.gateway.citizen;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.nationalid.gateway.upstream.ConsentService;
import org.nationalid.gateway.upstream.ConsentService.ConsentPage;

/// All consents of the citizen, past ones included, newest first.
@ApplicationScoped
class ViewConsents {
    private final SignedInCitizen citizen;
    private final ConsentService consent;

    ViewConsents(SignedInCitizen citizen, @RestClient ConsentService consent) {
        this.citizen = citizen;
        this.consent = consent;
    }

    ConsentPage view(int limit, String cursor) {
        return consent.list(citizen.resolve().consentRef(), limit, cursor);
    }
}
