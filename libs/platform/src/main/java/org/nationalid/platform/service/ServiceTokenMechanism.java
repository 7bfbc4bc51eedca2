package org.nationalid.platform.service;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Turns a service token into an identity whose one role is the caller's name, so that an endpoint says
/// `@RolesAllowed("gateway")`. The role follows from the key that verified the token, never from a claim.
/// The gateway itself switches this off (`nid.service-token.accepted=false`): nobody calls it as a service.
@ApplicationScoped
class ServiceTokenMechanism implements HttpAuthenticationMechanism {
    private static final String SCHEME = "Bearer ";

    private final ServiceTokenVerifier verifier;
    private final boolean accepted;

    ServiceTokenMechanism(
            ServiceTokenVerifier verifier,
            @ConfigProperty(name = "nid.service-token.accepted", defaultValue = "true") boolean accepted) {
        this.verifier = verifier;
        this.accepted = accepted;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String header = context.request().getHeader("Authorization");
        if (!accepted || header == null || !header.startsWith(SCHEME)) {
            return Uni.createFrom().nullItem();
        }
        Optional<String> caller = verifier.callerOf(header.substring(SCHEME.length()));
        return caller.map(name -> Uni.createFrom().item(identityOf(name))).orElseGet(() -> Uni.createFrom()
                .failure(new io.quarkus.security.AuthenticationFailedException("not a service token")));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    private static SecurityIdentity identityOf(String caller) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(caller))
                .addRole(caller)
                .build();
    }
}
