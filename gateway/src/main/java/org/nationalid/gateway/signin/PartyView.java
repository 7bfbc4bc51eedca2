package org.nationalid.gateway.signin;

import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import org.nationalid.gateway.relyingparty.RegisteredParty;

/// The relying party as a page shows it.
public record PartyView(String name, String host, String purpose) {
    static PartyView of(RegisteredParty party, AuthenticationRequest request, String language) {
        return new PartyView(
                party.names().in(language),
                request.getRedirectionURI().getHost(),
                party.purposeTexts().in(language));
    }
}
