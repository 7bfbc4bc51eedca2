package org.nationalid.gateway.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.util.UUID;
import org.nationalid.gateway.GatewayConfig;
import org.nationalid.gateway.accessgrant.Secret;

/// Binds a sign-in to the browser that began it: whoever only knows the address of the page cannot go on.
@ApplicationScoped
public class BrowserCookie {
    public static final String NAME = "nid_sign_in";

    private final boolean isSecure;

    BrowserCookie(GatewayConfig config) {
        isSecure = "https".equals(config.issuer().getScheme());
    }

    public NewCookie carrying(UUID interaction, Secret secret) {
        return new NewCookie.Builder(NAME)
                .value(secret.text())
                .path("/sign-in/" + interaction) // two tabs, two sign-ins
                .httpOnly(true)
                .secure(isSecure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
