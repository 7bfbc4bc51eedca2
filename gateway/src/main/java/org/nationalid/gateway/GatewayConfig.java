package org.nationalid.gateway;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/// What an operator sets for the gateway.
@ConfigMapping(prefix = "nid.gateway")
public interface GatewayConfig {
    /// Issuer identifier (OpenID Connect Discovery §3); every public address is below it.
    URI issuer();

    /// The citizen portal, where there is one: the start page leads there.
    Optional<URI> portal();

    default URI at(String path) {
        return URI.create(issuer() + path);
    }
}
