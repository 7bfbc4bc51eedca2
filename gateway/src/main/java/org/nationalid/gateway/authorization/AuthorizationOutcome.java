package org.nationalid.gateway.authorization;

import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import java.net.URI;
import org.nationalid.gateway.relyingparty.RegisteredParty;

/// How an authorization request can be met.
sealed interface AuthorizationOutcome {
    /// Sound: the citizen may sign in.
    record Acceptable(AuthenticationRequest request, RegisteredParty party) implements AuthorizationOutcome {}

    /// Wrong, but the relying party is known and can be told.
    record ToldToClient(URI redirect, String clientId, String reason) implements AuthorizationOutcome {}

    /// Wrong in a way that must not redirect anywhere (RFC 6749 §4.1.2.1).
    record ShownHere(AuthorizationRefusal refusal) implements AuthorizationOutcome {}
}
