package org.nationalid.gateway.token;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.nationalid.gateway.accessgrant.AccessTokens;
import org.nationalid.gateway.accessgrant.Secret;
import org.nationalid.gateway.accesslog.AccessDraft;
import org.nationalid.gateway.accesslog.AccessLog;
import org.nationalid.gateway.accesslog.AccessType;
import org.nationalid.gateway.clientauth.OAuthFailure;
import org.nationalid.gateway.relyingparty.RegisteredParty;
import org.nationalid.gateway.relyingparty.Scopes;

/// A token for the client itself (RFC 6749 §4.4): machines that enrol, adjudicate or operate. It opens nothing of a
/// citizen, and it too is written down before it is given.
@ApplicationScoped
class ActAsClient {
    private static final Set<String> MACHINE_SCOPES = Set.of(Scopes.ENROLMENT, Scopes.ADJUDICATION, Scopes.REGISTRY);

    private final AccessTokens accessTokens;
    private final AccessLog accessLog;

    ActAsClient(AccessTokens accessTokens, AccessLog accessLog) {
        this.accessTokens = accessTokens;
        this.accessLog = accessLog;
    }

    TokenResponse act(RegisteredParty party, Scope requested) {
        List<String> scopes = requested == null || requested.isEmpty()
                ? party.scopes().stream()
                        .filter(MACHINE_SCOPES::contains)
                        .sorted()
                        .toList()
                : requested.toStringList();
        if (scopes.isEmpty()
                || !MACHINE_SCOPES.containsAll(scopes)
                || !party.scopes().containsAll(scopes)) {
            OAuthFailure failure =
                    new OAuthFailure(OAuth2Error.INVALID_SCOPE, "this client may not act for itself with this scope");
            accessLog.append(AccessDraft.failure(AccessType.TOKEN_ISSUED, failure.reason())
                    .relyingParty(party.clientId())
                    .operator(party.clientId()));
            throw failure;
        }
        accessLog.append(AccessDraft.success(AccessType.TOKEN_ISSUED)
                .relyingParty(party.clientId())
                .operator(party.clientId()));
        Secret token = accessTokens.issue(party.clientId(), null, scopes);
        return new TokenResponse(
                token.text(), "Bearer", AccessTokens.VALID_FOR.toSeconds(), String.join(" ", scopes), null);
    }
}
