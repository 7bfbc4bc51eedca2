package org.nationalid.gateway.relyingparty;

import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// A relying party as the rest of the gateway sees it: immutable, parsed once.
public record RegisteredParty(
        String clientId,
        LanguageTexts names,
        String purposeCode,
        LanguageTexts purposeTexts,
        Set<URI> redirectUris,
        JWKSet keys,
        String sector,
        Set<String> scopes,
        Set<String> grantTypes) {
    public RegisteredParty {
        redirectUris = Set.copyOf(redirectUris);
        scopes = Set.copyOf(scopes);
        grantTypes = Set.copyOf(grantTypes);
    }

    /// What is left of earlier granted scopes under the registration as it is now.
    public List<String> stillRegistered(Collection<String> granted) {
        return granted.stream().filter(scopes::contains).toList();
    }
}
