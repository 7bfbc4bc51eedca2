package org.nationalid.portal.session;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Arrays;

/// Who is looking at this page, as far as a page needs to know. In templates: `{cdi:visitor…}`.
@Named("visitor")
@RequestScoped
public class Visitor {
    private static final String AUDIT = "audit";

    /// Where quarkus-rest-csrf leaves the request's form token. It is absent where no resource was found (404), and a
    /// template that asked for it then would fail.
    private static final String FORM_TOKEN = "csrf_token";

    private final SecurityIdentity identity;
    private final RoutingContext context;

    Visitor(SecurityIdentity identity, RoutingContext context) {
        this.identity = identity;
        this.context = context;
    }

    public boolean isSignedIn() {
        return !identity.isAnonymous();
    }

    /// Decides only what is offered; the gateway decides again at every call.
    public boolean isAuditor() {
        String scope = context.get(ScopedTokenState.SCOPE);
        return isSignedIn() && scope != null && Arrays.asList(scope.split(" ")).contains(AUDIT);
    }

    /// Whether a sign-out form would be accepted from this page.
    public boolean canSignOut() {
        return isSignedIn() && context.get(FORM_TOKEN) != null;
    }
}
