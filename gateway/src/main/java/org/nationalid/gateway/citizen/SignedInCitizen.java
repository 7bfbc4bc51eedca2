package org.nationalid.gateway.citizen;

import jakarta.enterprise.context.ApplicationScoped;
import org.nationalid.gateway.authenticate.IdentifyCitizen;
import org.nationalid.gateway.bearer.Caller;
import org.nationalid.gateway.upstream.IdentityService.Resolution;

/// The citizen behind the request's token, as they stand now.
@ApplicationScoped
class SignedInCitizen {
    private final Caller caller;
    private final IdentifyCitizen identifyCitizen;

    SignedInCitizen(Caller caller, IdentifyCitizen identifyCitizen) {
        this.caller = caller;
        this.identifyCitizen = identifyCitizen;
    }

    Resolution resolve() {
        return identifyCitizen.behind(caller.access(), caller.party());
    }

    String clientId() {
        return caller.party().clientId();
    }
}
