package org.nationalid.portal.session;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.runtime.DefaultTokenStateManager;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/// Keeps tokens as Quarkus does, in an encrypted cookie, and tells the request which scopes the gateway granted
/// (RFC 6749 §5.1). Access tokens are opaque to a client, so this answer is the only place that says it.
///
/// It extends the default rather than wrapping it: Quarkus encrypts once more, and then cannot decrypt, whatever does
/// not descend from it.
@Alternative
@Priority(1)
@ApplicationScoped
public class ScopedTokenState extends DefaultTokenStateManager {
    static final String SCOPE = "nid.scope";

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext context,
            OidcTenantConfig config,
            String state,
            OidcRequestContext<AuthorizationCodeTokens> request) {
        return super.getTokens(context, config, state, request).invoke(tokens -> {
            if (tokens.getAccessTokenScope() != null) {
                context.put(SCOPE, tokens.getAccessTokenScope());
            }
        });
    }
}
