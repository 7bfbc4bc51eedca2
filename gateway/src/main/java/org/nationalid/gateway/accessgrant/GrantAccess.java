package org.nationalid.gateway.accessgrant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/// Turns a finished authentication into a grant and the code that fetches it.
@ApplicationScoped
public class GrantAccess {
    private final AccessGrantRepository grants;
    private final AuthorizationCodeRepository codes;
    private final InstantSource clock;

    GrantAccess(AccessGrantRepository grants, AuthorizationCodeRepository codes, InstantSource clock) {
        this.grants = grants;
        this.codes = codes;
        this.clock = clock;
    }

    @Transactional
    public Secret grant(GrantedAccess access, CodeBinding binding) {
        Secret code = Secret.random();
        grants.persist(new AccessGrant(access, clock.instant()));
        grants.flush(); // the code refers to it
        codes.persist(new AuthorizationCode(code, access.id(), binding, clock.instant()));
        return code;
    }

    /// A grant without a browser: no code is needed.
    @Transactional
    public void grantDirectly(GrantedAccess access) {
        grants.persist(new AccessGrant(access, clock.instant()));
    }
}
