package org.nationalid.gateway.relyingparty;

import java.net.URI;
import java.util.Set;

/// What the registry now holds.
public record RelyingPartyResponse(
        String clientId,
        LanguageTexts names,
        String sector,
        Set<URI> redirectUris,
        Set<String> scopes,
        Set<String> grantTypes) {
    static RelyingPartyResponse of(RegisteredParty party) {
        return new RelyingPartyResponse(
                party.clientId(),
                party.names(),
                party.sector(),
                party.redirectUris(),
                party.scopes(),
                party.grantTypes());
    }
}
