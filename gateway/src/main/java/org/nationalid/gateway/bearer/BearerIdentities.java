package org.nationalid.gateway.bearer;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.nationalid.gateway.accessgrant.AccessTokens;
import org.nationalid.gateway.accessgrant.AccessTokens.Opened;
import org.nationalid.gateway.limit.ClientLimit;
import org.nationalid.gateway.relyingparty.FindRelyingParty;
import org.nationalid.gateway.relyingparty.RegisteredParty;

/// An access token as an identity: its scopes, as far as the client is registered for them now, are the roles, so that
/// an endpoint says `@RolesAllowed("me")`.
@ApplicationScoped
class BearerIdentities implements IdentityProvider<TokenAuthenticationRequest> {
    private final AccessTokens accessTokens;
    private final FindRelyingParty findRelyingParty;
    private final ClientLimit clientLimit;

    BearerIdentities(AccessTokens accessTokens, FindRelyingParty findRelyingParty, ClientLimit clientLimit) {
        this.accessTokens = accessTokens;
        this.findRelyingParty = findRelyingParty;
        this.clientLimit = clientLimit;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        String token = request.getToken().getToken();
        return context.runBlocking(() -> accessTokens
                .open(token)
                .map(this::identityOf)
                .orElseThrow(() -> new AuthenticationFailedException("the access token is not valid")));
    }

    private SecurityIdentity identityOf(Opened token) {
        RegisteredParty party = findRelyingParty
                .byClientId(token.clientId())
                .orElseThrow(() -> new AuthenticationFailedException("the client of the token is not registered"));
        clientLimit.take(token.clientId());
        String name = token.citizenAccess().map(access -> access.subject()).orElse(token.clientId());
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRoles(Set.copyOf(party.stillRegistered(token.scopes())))
                .addAttribute(Caller.ATTRIBUTE, token)
                .build();
    }
}
