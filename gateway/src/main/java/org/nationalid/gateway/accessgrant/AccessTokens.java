package org.nationalid.gateway.accessgrant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Issues, opens and revokes access tokens (RFC 6750): random values, so that a database thief holds nothing usable.
@ApplicationScoped
public class AccessTokens {
    public static final Duration VALID_FOR = Duration.ofMinutes(15);

    private final AccessTokenRepository tokens;
    private final AccessGrantRepository grants;
    private final InstantSource clock;

    AccessTokens(AccessTokenRepository tokens, AccessGrantRepository grants, InstantSource clock) {
        this.tokens = tokens;
        this.grants = grants;
        this.clock = clock;
    }

    /// What a presented token opens; `access` is absent where the client acts for itself.
    public record Opened(String clientId, Set<String> scopes, GrantedAccess access) {
        public Optional<GrantedAccess> citizenAccess() {
            return Optional.ofNullable(access);
        }
    }

    /// `grantId` is null where the client acts for itself.
    @Transactional
    public Secret issue(String clientId, UUID grantId, Collection<String> scopes) {
        Secret token = Secret.random();
        Instant expiresAt = clock.instant().plus(VALID_FOR);
        tokens.persist(new AccessToken(token, clientId, grantId, String.join(" ", scopes), expiresAt));
        return token;
    }

    @Transactional
    public Optional<Opened> open(String presented) {
        return tokens.findByIdOptional(Secret.of(presented).digest())
                .filter(token -> token.isValidAt(clock.instant()))
                .flatMap(this::withGrant);
    }

    /// RFC 7009: revoking what is unknown, or another client's, changes nothing and tells nothing.
    @Transactional
    public void revoke(String presented, String clientId) {
        tokens.findByIdOptional(Secret.of(presented).digest())
                .filter(token -> token.clientId().equals(clientId))
                .ifPresent(token -> token.revoke(clock.instant()));
    }

    private Optional<Opened> withGrant(AccessToken token) {
        Set<String> scopes = Set.copyOf(Arrays.asList(token.scopes().split(" ", -1)));
        if (token.grantId() == null) {
            return Optional.of(new Opened(token.clientId(), scopes, null));
        }
        return grants.findByIdOptional(token.grantId())
                .filter(AccessGrant::isStanding)
                .map(grant -> new Opened(token.clientId(), scopes, grant.read()));
    }
}
