package org.nationalid.gateway.bearer;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.nationalid.gateway.accessgrant.AccessTokens.Opened;
import org.nationalid.gateway.accessgrant.GrantedAccess;
import org.nationalid.gateway.relyingparty.FindRelyingParty;
import org.nationalid.gateway.relyingparty.RegisteredParty;
import org.nationalid.platform.problem.Refusal;

/// Who calls one of the gateway's own APIs, and for which citizen.
@RequestScoped
public class Caller {
    static final String ATTRIBUTE = "access";

    private final SecurityIdentity identity;
    private final FindRelyingParty findRelyingParty;

    Caller(SecurityIdentity identity, FindRelyingParty findRelyingParty) {
        this.identity = identity;
        this.findRelyingParty = findRelyingParty;
    }

    /// The citizen's grant behind the token.
    ///
    /// @throws Refusal `citizen-token-needed` where a client acts for itself
    public GrantedAccess access() {
        return token().citizenAccess().orElseThrow(() -> new Refusal(BearerRefusal.CITIZEN_TOKEN_NEEDED));
    }

    public RegisteredParty party() {
        return findRelyingParty
                .byClientId(token().clientId())
                .orElseThrow(() -> new IllegalStateException("a token outlived its client"));
    }

    /// The caller's name in the access log: the pairwise subject of an officer, or the client id of a machine.
    public String name() {
        return identity.getPrincipal().getName();
    }

    /// The client that the token was given to.
    public String clientId() {
        return token().clientId();
    }

    private Opened token() {
        Opened opened = identity.getAttribute(ATTRIBUTE);
        if (opened == null) {
            throw new IllegalStateException("an endpoint without @RolesAllowed asked for its caller");
        }
        return opened;
    }
}
