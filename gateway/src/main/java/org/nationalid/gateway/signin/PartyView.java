package org.nationalid.gateway.signin;

import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import org.nationalid.gateway.relyingparty.RegisteredParty;

/// The relying party as a page shows it. `startAgain`: where the same request begins a sign-in of its own, for another
/// alias.
public record PartyView(String name, String host, String purpose, String startAgain) {
    static PartyView of(RegisteredParty party, AuthenticationRequest request, String language) {
        return new PartyView(
                party.names().in(language),
                request.getRedirectionURI().getHost(),
                party.purposeTexts().in(language),
                "/authorize?" + request.toQueryString());
    }
}
