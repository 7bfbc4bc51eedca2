package org.nationalid.portal.gateway;

import io.quarkus.oidc.AccessTokenCredential;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

/// The portal has no power of its own: it asks with the visitor's access token or not at all.
@ApplicationScoped
public class VisitorTokenFilter implements ClientRequestFilter {
    private final AccessTokenCredential token;

    VisitorTokenFilter(AccessTokenCredential token) {
        this.token = token;
    }

    @Override
    public void filter(ClientRequestContext request) {
        request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + token.getToken());
    }
}
