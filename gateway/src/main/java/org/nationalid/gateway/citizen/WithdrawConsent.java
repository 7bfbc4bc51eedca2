package org.nationalid.gateway.citizen;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.nationalid.gateway.accesslog.SealedSubject;
import org.nationalid.gateway.upstream.ConsentService;
import org.nationalid.gateway.upstream.ConsentService.Consent;
import org.nationalid.gateway.upstream.ConsentService.WithdrawalRequest;
import org.nationalid.gateway.upstream.IdentityService.Resolution;
import org.nationalid.platform.correlation.Correlation;

/// Takes a consent back. From the next request on, nothing leaves under it.
@ApplicationScoped
class WithdrawConsent {
    private final SignedInCitizen citizen;
    private final ConsentService consent;
    private final SealedSubject subjects;

    WithdrawConsent(SignedInCitizen citizen, @RestClient ConsentService consent, SealedSubject subjects) {
        this.citizen = citizen;
        this.consent = consent;
        this.subjects = subjects;
    }

    Consent withdraw(UUID id) {
        Resolution resolved = citizen.resolve();
        return consent.withdraw(
                resolved.consentRef(), id, new WithdrawalRequest(subjects.seal(resolved.auditRef()), Correlation.id()));
    }
}
