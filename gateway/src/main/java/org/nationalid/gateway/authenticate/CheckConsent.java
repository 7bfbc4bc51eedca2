package org.nationalid.gateway.authenticate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.nationalid.gateway.relyingparty.RegisteredParty;
import org.nationalid.gateway.upstream.ConsentService;
import org.nationalid.gateway.upstream.ConsentService.Decision;
import org.nationalid.gateway.upstream.ConsentService.DecisionRequest;
import org.nationalid.gateway.upstream.IdentityService.Resolution;

/// Did they allow it, for this purpose, and does it still stand?
@ApplicationScoped
public class CheckConsent {
    private final ConsentService consent;

    CheckConsent(@RestClient ConsentService consent) {
        this.consent = consent;
    }

    public Decision check(RegisteredParty party, String purposeCode, Resolution citizen, List<String> items) {
        return consent.decide(new DecisionRequest(citizen.consentRef(), party.clientId(), purposeCode, items));
    }
}
