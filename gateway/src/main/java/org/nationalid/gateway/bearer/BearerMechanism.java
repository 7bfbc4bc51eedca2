package org.nationalid.gateway.bearer;

import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.nationalid.gateway.limit.AddressLimit;

/// Reads the access token from the Authorization header (RFC 6750 §2.1); never from the address or the body.
@ApplicationScoped
class BearerMechanism implements HttpAuthenticationMechanism {
    private static final String SCHEME = "Bearer ";

    private final AddressLimit addressLimit;

    BearerMechanism(AddressLimit addressLimit) {
        this.addressLimit = addressLimit;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String header = context.request().getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Uni.createFrom().nullItem();
        }
        TokenCredential token =
                new TokenCredential(header.substring(SCHEME.length()).strip(), "bearer");
        return identities
                .authenticate(new TokenAuthenticationRequest(token))
                .invoke(() -> addressLimit.proven(context));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }
}
